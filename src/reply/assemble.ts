/** Puts proven pieces together: the text in its dress, a citation for each piece that claims something. */
import type { Audience } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import type { Citation, Suggestion, Variant } from '../domain/reply.ts';
import type { Found } from '../retrieval/retrieve.ts';
import { joined, type Piece } from './draft.ts';
import { dress, type Dress } from './dress.ts';

export interface Proof {
  readonly article: Pick<Found, 'id' | 'lang' | 'revision' | 'title' | 'audience'>;
  readonly passage: Passage;
  /** Found in the passage letter for letter. */
  readonly quote: string;
}

export interface ProvenPiece extends Pick<Piece, 'text' | 'glue'> {
  /** Absent for courtesy, which claims nothing. */
  readonly proof: Proof | undefined;
}

/** `undefined` where nothing is claimed: courtesy alone is no answer. */
export function assemble(variant: Variant, pieces: readonly ProvenPiece[], worn: Dress): Suggestion | undefined {
  const proofs = pieces.flatMap(({ proof }) => (proof === undefined ? [] : [proof]));
  if (proofs.length === 0) return undefined;
  const audience: Audience = proofs.some(({ article }) => article.audience === 'agent') ? 'agent' : 'customer';
  // Advice for agents is nobody's letter.
  const text = audience === 'agent' ? joined(pieces) : dress(joined(pieces), worn);
  return { variant, text, audience, citations: proofs.map(citationOf) };
}

function citationOf({ article, passage, quote }: Proof): Citation {
  return {
    articleId: article.id,
    lang: article.lang,
    revision: article.revision,
    title: article.title,
    heading: passage.headingPath.join(' › '),
    anchor: passage.anchor,
    quote,
  };
}
