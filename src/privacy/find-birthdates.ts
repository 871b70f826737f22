/** Finds dates of birth: whole dates behind a word that says so. Other dates are what a contact is about. */
import type { FoundSpan } from './personal.ts';

const months =
  '(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*';
const date = [
  '\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})',
  '\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}',
  `\\d{1,2}(?:st|nd|rd|th)? ${months},? \\d{4}`,
  `${months} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
].join('|');
const cue = '(?<!\\p{L})(?:родил|рожден|д\\.? ?р\\.|born|birth|dob\\b|bday)';
const born = new RegExp(`${cue}[^\\d\\n]{0,30}?(${date})(?!\\d)`, 'giu');

/** The 12.05.1990 of `родился 12.05.1990`. */
export function findBirthdates(text: string): FoundSpan[] {
  return Array.from(text.matchAll(born), ({ 0: whole, 1: own = '', index }) => {
    const end = index + whole.length;
    return { kind: 'birthdate', start: end - own.length, end };
  });
}
