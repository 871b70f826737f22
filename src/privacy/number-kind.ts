/** Decides whether digits written together are personal, from their count, groups, check digits and subject. */
import { fitsInn, fitsLuhn, fitsOgrn, fitsSnils } from './checksums.ts';
import type { NumberSubject, Subject } from './number-subject.ts';
import type { PersonalKind } from './personal.ts';

export interface NumberShape {
  readonly digits: string;
  /** How many digits each group has. */
  readonly lengths: readonly number[];
  /** Whether a dash, a dot or a bracket stands in it, and not only spaces. */
  readonly isMarked: boolean;
  readonly hasPlus: boolean;
}

/** No number of any kind is longer. */
export const LONGEST_NUMBER = 20;

/** `undefined`: not personal, or not sure enough. */
export function numberKind(shape: NumberShape, subject: Subject): PersonalKind | undefined {
  if (shape.hasPlus) return isInternational(shape.digits) ? 'phone' : undefined;
  const said = subject.of === undefined || subject.of === 'order' ? undefined : kindAsSaid(shape, subject.of, subject);
  if (said !== undefined) return said;
  if (isWritten(shape, subject.of)) return kindByForm(shape, subject.of);
  // A plain run of digits is what orders have too.
  return subject.of === 'order' && subject.isNext ? undefined : kindOfRun(shape.digits, subject.of);
}

/** Countries of which the length is known; others have 8 to 15 digits. */
const wholeLengths: readonly (readonly [string, number])[] = [
  ['7', 11],
  ['1', 11],
  ['375', 12],
  ['380', 12],
  ['44', 12],
  ['374', 11],
  ['99', 12],
];

function isInternational(digits: string): boolean {
  const length = wholeLengths.find(([code]) => digits.startsWith(code))?.[1];
  return length === undefined ? digits.length >= 8 && digits.length <= 15 : digits.length === length;
}

/** With the word in front a slip in the number is still that number. */
function kindAsSaid(
  { digits, lengths, isMarked }: NumberShape,
  of: NumberSubject,
  { isNext }: Subject,
): PersonalKind | undefined {
  const { length } = digits;
  switch (of) {
    case 'phone':
      if (length === 10 || (length === 11 && /^[0178]/.test(digits))) return 'phone';
      if (length >= 5 && length <= 7 && (lengths.length > 1 || (isNext && length > 5))) return 'phone';
      return undefined;
    case 'card':
      return length === 16 || (length >= 13 && length <= 19 && fitsLuhn(digits)) ? 'card' : undefined;
    case 'snils':
      return length === 11 || length === 9 ? 'snils' : undefined;
    case 'inn':
      // A КПП has 9, told behind the INN or alone.
      return length === 10 || length === 12 || (length === 9 && isNext && !isMarked) ? 'inn' : undefined;
    case 'ogrn':
      // An ОКПО has 8 or 10.
      return [13, 15].includes(length) || (isNext && [8, 10].includes(length)) ? 'ogrn' : undefined;
    case 'passport':
      return length === 10 || (length === 9 && isNext) ? 'passport' : undefined;
    case 'account':
      return length === 20 || (isNext && length >= 8 && lengths.length === 1) ? 'account' : undefined;
    case 'order':
      return undefined;
  }
}

function isWritten({ lengths }: NumberShape, of: NumberSubject | undefined): boolean {
  return lengths.length > 1 && of !== 'card';
}

/** Written in groups, as people write what they know by heart or read from a document. */
function kindByForm(shape: NumberShape, of: NumberSubject | undefined): PersonalKind | undefined {
  const { digits, isMarked, lengths } = shape;
  const form = lengths.join('-');
  if (isCard(digits) && Math.min(...lengths) >= 3 && Math.max(...lengths) <= 8) return 'card';
  if (form === '3-3-3-2' && (isMarked || fitsSnils(digits))) return 'snils';
  if (form === '3-2-4' && isMarked && of !== 'order') return 'snils';
  if (isPhoneForm(shape, form)) return 'phone';
  if ((form === '4-6' || form === '2-2-6') && of !== 'order') return 'passport';
  return undefined;
}

const nationalForms = new Set(['3-3-2-2', '3-2-2-3', '3-2-3-2']);
const markedForms = new Set(['3-3-4', '3-7']);

function isPhoneForm({ digits, lengths, isMarked }: NumberShape, form: string): boolean {
  const [first = 0] = lengths;
  if (digits.length === 11 && /^[78]/.test(digits)) return first === 1 || first === 4;
  if (form === '1-3-3-4') return digits.startsWith('1') && isMarked;
  if (digits.startsWith('00')) return digits.length >= 12 && digits.length <= 16 && first <= 6;
  if (digits.startsWith('0')) return digits.length === 11 && first >= 3 && first <= 5;
  return nationalForms.has(form) || (form === '3-3-4' && digits.startsWith('9')) || (markedForms.has(form) && isMarked);
}

function kindOfRun(digits: string, of: NumberSubject | undefined): PersonalKind | undefined {
  switch (digits.length) {
    case 10:
      return digits.startsWith('9') && of !== 'order' ? 'phone' : undefined;
    case 11:
      if (fitsSnils(digits) && !/^[78][3489]/.test(digits)) return 'snils';
      return /^(?:[78]|0[127])/.test(digits) ? 'phone' : undefined;
    case 12:
      return fitsInn(digits) && of !== 'order' ? 'inn' : undefined;
    case 13:
    case 15:
      if (/^[135][0-2]\d/.test(digits) && fitsOgrn(digits)) return 'ogrn';
      return isCard(digits) ? 'card' : undefined;
    case 20:
      return /^4[02]/.test(digits) ? 'account' : undefined;
    default:
      return isCard(digits) ? 'card' : undefined;
  }
}

/** First digits that payment systems give out, for each length. */
const cardOpenings: Readonly<Record<number, RegExp>> = {
  13: /^4/,
  14: /^3[0689]/,
  15: /^3[47]/,
  16: /^[2-6]/,
  18: /^[56]/,
  19: /^[2456]/,
};

function isCard(digits: string): boolean {
  return cardOpenings[digits.length]?.test(digits) === true && fitsLuhn(digits);
}
