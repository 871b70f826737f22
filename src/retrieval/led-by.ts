/** The words' hits as evidence for the article that leads. */
import type { LexicalHit } from '../index/lexical.ts';

/** Where more than words ranked: that article's hit first, the others behind it; none where the words know nothing of it. */
export function ledBy(articleKey: number | undefined, hits: readonly LexicalHit[]): readonly LexicalHit[] {
  if (hits[0]?.articleKey === articleKey) return hits;
  const first = hits.find((hit) => hit.articleKey === articleKey);
  return first === undefined ? [] : [first, ...hits.filter((hit) => hit !== first)];
}
