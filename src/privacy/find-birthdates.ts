/** Finds dates of birth: whole dates behind a word that says so. Other dates are what a contact is about. */
import type { FoundSpan } from './personal.ts';

const months =
  '(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,9}';
const date = `(?:${[
  '\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})',
  '\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}',
  `\\d{1,2}(?:st|nd|rd|th)? ${months},? \\d{4}`,
  `${months} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
].join('|')})`;
const cue = '(?<!\\p{L})(?:родил|рожден|д\\.? ?р\\.|born|birth|dob\\b|bday)';
const born = new RegExp(`${cue}[^\\d\\n]{0,30}?(${date})(?!\\d)`, 'giu');

/** `, р. 07.03.1989`. */
const bornShort = new RegExp(`[,(] ?(?:р|род|b)\\. ?(${date})(?!\\d)`, 'giu');
/** `07.03.1989 г.р.` */
const bornBehind = new RegExp(
  `(?<!\\d)(${date})(?= ?(?:г\\. ?р\\.|г\\.?р(?!\\p{L})|г(?:\\.|ода) ?рожд\\p{L}{0,6}))`,
  'giu',
);
/** What ends there or goes on with the next thing; `07.03.2026 заказала` and `07.03.2026, 18:00` tell when something was. */
const besideName = new RegExp(
  `(?:, ?| ?\\()(${date})(?=\\s*$|[;.)\\n!?]|,(?! ?\\d{1,2}[:.]\\d\\d)| (?:и|and|года?|г\\.)(?!\\p{L}))`,
  'iuy',
);

/** The 12.05.1990 of `родился 12.05.1990`. */
export function findBirthdates(text: string): FoundSpan[] {
  return [born, bornShort, bornBehind].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: whole, 1: own = '', index }): FoundSpan => {
      const end = index + whole.length;
      return { kind: 'birthdate', start: end - own.length, end };
    }),
  );
}

/** A whole date right behind a name. */
export function findBirthdatesBeside(text: string, names: readonly FoundSpan[]): FoundSpan[] {
  return names.flatMap(({ end: from }): FoundSpan[] => {
    besideName.lastIndex = from;
    const own = besideName.exec(text)?.[1];
    return own === undefined
      ? []
      : [{ kind: 'birthdate', start: besideName.lastIndex - own.length, end: besideName.lastIndex }];
  });
}
