/** Brings what words found and what meaning found into one list. */
import type { LexicalHit } from '../index/lexical.ts';
import type { DenseHit } from './dense.ts';

export interface FusedHit {
  readonly articleKey: number;
  readonly passageKey: number;
  readonly score: number;
}

/** The share that the farthest of the list still has: it was found, if last. */
const FARTHEST = 0.05;

/** What an article's own wording weighs beside words and meaning. 1.5 to 3 are alike on the demo's cases. */
const INTENT = 2;

type WordHit = Pick<LexicalHit, 'articleKey' | 'passageKey' | 'score' | 'strength'>;

/**
 * A sum of scores brought to 0..1 (Bruch, Gai, Ingber, 2023). Words by how near they come to the best that any passage
 * could reach, so that a chance word does not weigh like a full match, and by its root, so that a weak model can't
 * outshout good words; meaning by the range of its list, since models spread cosines each their own way. On the dev sets
 * that costs little where the model is worse than the words, and gains .1 over reciprocal ranks where it is better.
 * `decisions`, -1..1 by article, add to what was found and find nothing themselves, so that nobody sees by them what the
 * searches would not show. Best first, one an article, with the passage of the search that speaks louder for it; scores
 * above 0. With words alone the list is their own, scores included.
 */
export function fuse(
  words: readonly WordHit[],
  meaning: readonly DenseHit[],
  decisions: ReadonlyMap<number, number> = new Map(),
): readonly FusedHit[] {
  if (meaning.length === 0 && decisions.size === 0) return words;
  const best = words[0]?.score ?? 1;
  const most = meaning.length === 0 ? 1 : Math.sqrt(words[0]?.strength ?? 0);
  const high = meaning[0]?.cosine ?? 1;
  const low = meaning.at(-1)?.cosine ?? 0;
  const fused = new Map<number, FusedHit>();
  for (const { articleKey, passageKey, score } of words) {
    fused.set(articleKey, { articleKey, passageKey, score: (score / best) * most });
  }
  for (const { articleKey, passageKey, cosine } of meaning) {
    const score = high === low ? 1 : FARTHEST + ((1 - FARTHEST) * (cosine - low)) / (high - low);
    const word = fused.get(articleKey);
    const louder = word !== undefined && word.score >= score ? word.passageKey : passageKey;
    fused.set(articleKey, { articleKey, passageKey: louder, score: (word?.score ?? 0) + score });
  }
  return Array.from(fused.values(), (hit) => ({
    ...hit,
    score: hit.score + INTENT * shareOf(decisions.get(hit.articleKey)),
  })).sort((a, b) => b.score - a.score);
}

/** A decision as a score of 0..1. */
function shareOf(decision = -1): number {
  return Math.min(1, Math.max(0, (decision + 1) / 2));
}
