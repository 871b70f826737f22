/** The kinds of personal data that are kept from models, logs and stored traces, and the place of one in a text. */

export const personalKinds = [
  'phone',
  'email',
  'card',
  'snils',
  'inn',
  'ogrn',
  'passport',
  'address',
  'name',
  'account',
  'birthdate',
  'secret',
  'plate',
] as const;

/**
 * `snils` stands for other countries' social insurance numbers too, `passport` for driving licences
 * and the numbers of a person's other cards and papers, `inn` and `ogrn` for
 * a company's other codes, `account` for a bank's and for names in social networks, `secret` for passwords and codes.
 */
export type PersonalKind = (typeof personalKinds)[number];

export interface PersonalSpan {
  readonly kind: PersonalKind;
  /** Offset of its first character. */
  readonly start: number;
  /** Offset behind its last character. */
  readonly end: number;
  /** What stands there. Never to be logged. */
  readonly text: string;
}

/** A place that a finder proposes; places of several finders may overlap. */
export type FoundSpan = Omit<PersonalSpan, 'text'>;
