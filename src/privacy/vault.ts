/** Keeps the personal data of one request apart from its texts: tokens go out, the data comes back in. */
import { createKnownFinder } from './find-known.ts';
import { guessPersonal, joined } from './find-personal.ts';
import type { Known } from './known.ts';
import { personalKinds, type PersonalKind, type PersonalSpan } from './personal.ts';
import { tokenOf, tokensIn, type TokenKind } from './token.ts';
import { wordsOf } from './words-of.ts';

export interface Vault {
  /** With tokens such as `[[PHONE_1]]`; the same words have the same token in all texts of the vault. */
  mask(text: string): string;
  /** Reads a text without masking it, so that what it tells is also found in texts before it. */
  learn(text: string): void;
  /** With the data in place of its tokens, however a model wrote them; unknown tokens stay. */
  restore(text: string): string;
  /** Tokens that this vault never issued: what a model says with them is made up. */
  unknownTokens(text: string): string[];
  /** How many different values of each kind were masked: all that an audit may keep. */
  counts(): Record<PersonalKind, number>;
  /** Masked values that stand in a text in the clear. */
  leaks(text: string): PersonalSpan[];
}

/** Names, phones and addresses that are remembered of all texts; a hostile one must not make the others slow. */
const LEARNED_AT_MOST = 100;

/** The data lives in this closure alone: a vault that is logged or serialised shows its functions. */
export function createVault(known: Known = {}): Vault {
  const tokens = new Map<string, string>();
  const values = new Map<string, { readonly kind: TokenKind; readonly text: string }>();
  const numbers = new Map<TokenKind, number>();
  const learned = { names: new Set(known.names), phones: new Set(known.phones), addresses: new Set(known.addresses) };
  const kept = new Set(known.keep);
  const knownFinder = createKnownFinder(known);

  function tokenFor(kind: TokenKind, text: string): string {
    const issued = tokens.get(`${kind} ${text}`);
    if (issued !== undefined) return issued;
    const number = (numbers.get(kind) ?? 0) + 1;
    const token = tokenOf(kind, number);
    numbers.set(kind, number);
    tokens.set(`${kind} ${text}`, token);
    values.set(token, { kind, text });
    return token;
  }

  function learn(text: string): PersonalSpan[] {
    const words = wordsOf(text);
    const guessed = guessPersonal(text, words, kept);
    for (const { kind, start, end } of guessed) {
      const list =
        kind === 'name' ? 'names' : kind === 'phone' ? 'phones' : kind === 'address' ? 'addresses' : undefined;
      const own = text.slice(start, end);
      if (list === undefined || learned[list].has(own) || learned[list].size >= LEARNED_AT_MOST) continue;
      learned[list].add(own);
      knownFinder.add({ [list]: [own] });
    }
    return joined(text, [...guessed, ...knownFinder.find(text, words)]);
  }

  return {
    mask: (text) => replaced(text, withLookalikes(text, learn(text)), ({ kind, text: own }) => tokenFor(kind, own)),

    learn(text) {
      learn(text);
    },

    restore: (text) => replaced(text, tokensIn(text), ({ token }) => values.get(token)?.text),

    unknownTokens: (text) => [...new Set(tokensIn(text).flatMap(({ token }) => (values.has(token) ? [] : token)))],

    counts: () =>
      Object.fromEntries(personalKinds.map((kind) => [kind, numbers.get(kind) ?? 0])) as Record<PersonalKind, number>,

    leaks(text) {
      const of = (kind: TokenKind) => [...values.values()].flatMap((value) => (value.kind === kind ? value.text : []));
      const others = [...values.values()].flatMap(({ kind, text: own }) =>
        kind === 'text' ? [] : { kind, text: own },
      );
      const finder = createKnownFinder({
        names: of('name'),
        phones: of('phone'),
        addresses: of('address'),
        values: others,
      });
      return joined(text, finder.find(text, wordsOf(text)));
    },
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface MaskedPlace extends Place {
  readonly kind: TokenKind;
  readonly text: string;
}

/** Whatever reads as a token is masked itself: restored it is what the customer typed, and nobody's data. */
function withLookalikes(text: string, spans: readonly PersonalSpan[]): MaskedPlace[] {
  const places: MaskedPlace[] = [];
  const lookalikes = tokensIn(text).map(({ start, end }): MaskedPlace => ({ kind: 'text', start, end, text: '' }));
  for (const place of [...spans, ...lookalikes].sort((a, b) => a.start - b.start)) {
    const last = places.at(-1);
    const overlaps = last !== undefined && place.start < last.end;
    const start = overlaps ? last.start : place.start;
    const end = overlaps ? Math.max(last.end, place.end) : place.end;
    const kind = overlaps && last.kind !== 'text' ? last.kind : place.kind;
    places.splice(overlaps ? -1 : places.length, overlaps ? 1 : 0, { kind, start, end, text: text.slice(start, end) });
  }
  return places;
}

/** A place without something to put there stays as it is. */
function replaced<One extends Place>(
  text: string,
  places: readonly One[],
  make: (place: One) => string | undefined,
): string {
  let made = '';
  let behind = 0;
  for (const place of places) {
    made += text.slice(behind, place.start) + (make(place) ?? text.slice(place.start, place.end));
    behind = place.end;
  }
  return made + text.slice(behind);
}
