/** Puts the article's opening, which tells the matter in short, before an answer from further down. */
import type { Passage } from '../domain/passage.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { sentenceSpans } from '../text/sentences.ts';
import type { AlreadySaid } from './already-said.ts';
import { glueOf } from './compose-wording.ts';
import { joined, type Piece } from './draft.ts';

export interface Opening {
  readonly usable: readonly Passage[];
  readonly lang: string;
  readonly said: AlreadySaid;
  /** Characters of the whole answer at most; what fits beside the answer is put before it. */
  readonly lengthAtMost: number;
}

/** Characters of an opening at most: more is no opening. */
const LENGTH_AT_MOST = 350;
/** A sentence of whose words this share stands in the answer is said there. */
const COVERED = 0.6;

/** The answer as it is where the article has no opening, or nothing in it is new. */
export function withOpening(
  answer: readonly Piece[],
  { usable, lang, said, lengthAtMost }: Opening,
  analyzer: Analyzer,
): readonly Piece[] {
  const passage = usable.find(({ kind, headingPath }) => kind === 'text' && headingPath.length === 0);
  if (passage === undefined || answer.length === 0 || answer.some((piece) => piece.passage === passage)) return answer;
  const own = analyzer.termSet(joined(answer), lang);
  const room = Math.min(LENGTH_AT_MOST, lengthAtMost - joined(answer).length - 2);
  const opening: Piece[] = [];
  let end = 0;
  for (const { text, start, end: behind } of sentenceSpans(passage.text, lang)) {
    const terms = [...analyzer.termSet(text, lang)];
    const covered = terms.filter((term) => own.has(term)).length >= COVERED * terms.length;
    const piece: Piece = { text, quote: text, passage, values: [], glue: glueOf(passage.text.slice(end, start)) };
    end = behind;
    if (covered || said(text)) continue;
    if (joined([...opening, piece]).length > room) break;
    opening.push(piece);
  }
  if (opening.length === 0) return answer;
  const [first, ...rest] = answer;
  if (first === undefined) return answer;
  // Ready wording greets and closes by itself: what is new stands behind it.
  if (first.passage.kind === 'reply') return [...answer, ...opening.map(behindWording)];
  return [...opening, { ...first, glue: '\n\n' }, ...rest];
}

function behindWording(piece: Piece, at: number): Piece {
  return at === 0 ? { ...piece, glue: '\n\n' } : piece;
}
