/** Finds out of a wording what the decision asks: was it sent before, may it be sent, does it promise a person? */
import type { Citation } from '../domain/reply.ts';
import { hashesOfQuotes, hashOfSaid } from './bot-state.ts';
import type { Wording } from './decide-turn.ts';

export interface WordingJudge {
  /** Hashes of texts and of quotes that were sent. */
  readonly said: ReadonlySet<string>;
  readonly cited: ReadonlySet<string>;
  readonly maySend: (text: string) => boolean;
  readonly promisesPerson: (text: string) => boolean;
}

/** `asking`: a question back cites what it asks about, and may be told apart by its text alone. */
export async function judgeWording(
  { text, citations }: { readonly text: string; readonly citations: readonly Citation[] },
  { said, cited, maySend, promisesPerson }: WordingJudge,
  asking = false,
): Promise<Wording> {
  const quotes = asking ? [] : await hashesOfQuotes(citations);
  const sameText = said.has(await hashOfSaid(text));
  const samePassages = quotes.length > 0 && quotes.every((quote) => cited.has(quote));
  return {
    text,
    citations,
    saidBefore: sameText || samePassages,
    maySend: maySend(text),
    promisesPerson: promisesPerson(text),
  };
}
