/** The tokens that stand for personal data in a text that a model reads. */
import { personalKinds, type PersonalKind } from './personal.ts';

/** `text` stands for what only looked like a token. */
export type TokenKind = PersonalKind | 'text';

/** `[[PHONE_1]]`. */
export function tokenOf(kind: TokenKind, number: number): string {
  return `[[${kind.toUpperCase()}_${number}]]`;
}

const anyKind = [...personalKinds, 'text'].join('|');
/** Models write small letters, spaces, one bracket or an escaped line; 12 figures are more than any vault has. */
const token = new RegExp(`\\[{1,2}\\s{0,2}(${anyKind})[\\s\\\\_-]{0,2}(\\d{1,12})\\s{0,2}\\]{1,2}`, 'gi');

export interface TokenPlace {
  /** The token as it was issued. */
  readonly token: string;
  readonly start: number;
  readonly end: number;
}

/** Every place that reads as a token, however it is written. */
export function tokensIn(text: string): TokenPlace[] {
  if (!text.includes('[')) return [];
  return Array.from(text.matchAll(token), ({ 0: own, 1: kind = '', 2: number = '', index }) => ({
    token: tokenOf(kind.toLowerCase() as TokenKind, Number(number)),
    start: index,
    end: index + own.length,
  }));
}
