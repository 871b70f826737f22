/** Numbers what proves a suggestion, and puts each number behind the words it proves. */
import type { Citation } from '../../../domain/reply.ts';

export interface Proof {
  /** From 1; the same quote has the same number wherever it stands. */
  readonly number: number;
  readonly citation: Citation;
}

export interface ProvenText {
  readonly text: string;
  /** What proves the words before it; empty behind a greeting. */
  readonly proofs: readonly Proof[];
}

export interface PlacedProofs {
  readonly pieces: readonly ProvenText[];
  /** Each once, in the order of their numbers. */
  readonly proofs: readonly Proof[];
}

/**
 * A quote that stands in the text letter for letter is marked there; of what was worded anew or filled with the customer's
 * data the numbers stand at the end of the text.
 */
export function placeProofs(text: string, citations: readonly Citation[]): PlacedProofs {
  const numbers = new Map<string, Proof>();
  const ends: { readonly at: number; readonly proof: Proof }[] = [];
  let from = 0;
  for (const citation of citations) {
    const key = JSON.stringify([citation.articleId, citation.lang, citation.anchor, citation.quote]);
    const proof = numbers.get(key) ?? { number: numbers.size + 1, citation };
    numbers.set(key, proof);
    const at = text.indexOf(citation.quote, from);
    if (at < 0) {
      ends.push({ at: text.length, proof });
    } else {
      from = at + citation.quote.length;
      ends.push({ at: from, proof });
    }
  }
  const pieces: ProvenText[] = [];
  let last = 0;
  for (const at of [...new Set(ends.map((end) => end.at))].toSorted((one, other) => one - other)) {
    const proofs = ends.filter((end) => end.at === at).map((end) => end.proof);
    pieces.push({ text: text.slice(last, at), proofs: [...new Set(proofs)] });
    last = at;
  }
  if (last < text.length) pieces.push({ text: text.slice(last), proofs: [] });
  return { pieces, proofs: [...numbers.values()] };
}
