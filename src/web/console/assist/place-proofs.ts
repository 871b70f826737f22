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

/** A quote that stands in the text, its slots filled, is marked there; of what was worded anew the numbers stand at the end. */
export function placeProofs(text: string, citations: readonly Citation[]): PlacedProofs {
  const numbers = new Map<string, Proof>();
  const ends: { readonly at: number; readonly proof: Proof }[] = [];
  let from = 0;
  for (const citation of citations) {
    const key = JSON.stringify([citation.articleId, citation.lang, citation.anchor, citation.quote]);
    const proof = numbers.get(key) ?? { number: numbers.size + 1, citation };
    numbers.set(key, proof);
    const end = endOf(citation.quote, text, from);
    from = end ?? from;
    ends.push({ at: end ?? text.length, proof });
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

export interface ProofSource {
  readonly title: string;
  readonly proofs: readonly [Proof, ...Proof[]];
}

/** Several quotes of one section are one source. */
export function bySource(proofs: readonly Proof[]): ProofSource[] {
  const sources = new Map<string, [Proof, ...Proof[]]>();
  for (const proof of proofs) {
    const title = [proof.citation.title, proof.citation.heading].filter((part) => part !== '').join(' › ');
    const own = sources.get(title);
    if (own === undefined) sources.set(title, [proof]);
    else own.push(proof);
  }
  return [...sources].map(([title, own]) => ({ title, proofs: own }));
}

/** What fills a slot is short. */
const FILLED = '[^\\n]{1,200}?';

function endOf(quote: string, text: string, from: number): number | undefined {
  const parts = quote.split(/\{[a-z_]+(?:\.[a-z_]+)+\}/);
  const pattern = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(FILLED);
  // Where a slot stands at the end, what fills it ends with its line.
  const found = new RegExp(parts.at(-1) === '' && parts.length > 1 ? `${pattern}(?=\\n|$)` : pattern).exec(
    text.slice(from),
  );
  return found === null ? undefined : from + found.index + found[0].length;
}
