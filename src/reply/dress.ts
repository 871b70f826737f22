/** Puts a greeting before a reply and a closing behind it, where its channel and the dialogue call for them. */
import type { Customer, Message } from '../domain/conversation.ts';
import type { Form } from './form.ts';

const phrases = {
  ru: { greeting: 'Здравствуйте', closing: 'С уважением,\nслужба поддержки' },
  en: { greeting: 'Hello', closing: 'Kind regards,\nCustomer care' },
} as const;

const greets =
  /^(?:здравствуй|добр(?:ый|ое|ого)\s|приветству|hello\b|hi\b|dear\b|good (?:morning|afternoon|evening)\b)/iu;

export interface Dress {
  /** Empty, or what stands before the first sentence, the blank behind it included. */
  readonly before: string;
  readonly after: string;
}

/**
 * A letter always has both; elsewhere a customer whose name is known is greeted once, in our first words to them.
 * Courtesy is all that is added: whatever claims something comes from a passage.
 */
export function dressFor(
  form: Form,
  messages: readonly Message[],
  customer: Customer | undefined,
  lang: string,
): Dress {
  const { greeting, closing } = lang === 'ru' ? phrases.ru : phrases.en;
  const name = form.isPublic ? undefined : plainName(customer?.name);
  const address = name === undefined ? `${greeting}!` : `${greeting}, ${name}!`;
  if (form.isLetter) return { before: `${address}\n\n`, after: `\n\n${closing}` };
  const isFirst = messages.every(({ role }) => role === 'customer');
  return { before: isFirst && name !== undefined ? `${address} ` : '', after: '' };
}

/** The text in its dress; one that greets by itself keeps its own greeting. */
export function dress(text: string, { before, after }: Dress): string {
  return `${greets.test(text) ? '' : before}${text}${after}`;
}

/** A name, and no text or markup that somebody put in its place. */
function plainName(name: string | undefined): string | undefined {
  return name !== undefined && /^\p{L}[\p{L}\p{M} .'’-]{0,60}$/u.test(name) ? name : undefined;
}
