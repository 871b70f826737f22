/** Retrieval metrics, each a pure function of a ranking and the articles that are right; all 0..1. */

/** 1 when a right article is among the first `k`, else 0. `hitAt(['b', 'a'], new Set(['a']), 1)` is 0. */
export function hitAt(ranking: readonly string[], gold: ReadonlySet<string>, k: number): number {
  return ranking.slice(0, k).some((id) => gold.has(id)) ? 1 : 0;
}

/**
 * Share of the right articles that is among the first `k`, each counted once; 0 where none is right (Cleverdon 1967).
 * `recallAt(['b', 'x', 'a'], new Set(['a', 'b']), 2)` is .5.
 */
export function recallAt(ranking: readonly string[], gold: ReadonlySet<string>, k: number): number {
  const found = new Set(ranking.slice(0, k).filter((id) => gold.has(id)));
  return gold.size === 0 ? 0 : found.size / gold.size;
}

/**
 * Normalised discounted cumulative gain with binary gains, 0..1 (Järvelin, Kekäläinen, 2002).
 * `ndcgAt(['b', 'a'], new Set(['a']), 10)` is 1 / log2(3), about .63.
 */
export function ndcgAt(ranking: readonly string[], gold: ReadonlySet<string>, k: number): number {
  const gain = (rank: number) => 1 / Math.log2(rank + 2);
  const got = ranking.slice(0, k).reduce((sum, id, rank) => sum + (gold.has(id) ? gain(rank) : 0), 0);
  const best = [...Array(Math.min(k, gold.size)).keys()].reduce((sum, rank) => sum + gain(rank), 0);
  return best === 0 ? 0 : got / best;
}

/** 1 over the rank of the first right article among the first `k`, else 0. `['b', 'a']` with `a` right is .5. */
export function reciprocalRankAt(ranking: readonly string[], gold: ReadonlySet<string>, k: number): number {
  const rank = ranking.slice(0, k).findIndex((id) => gold.has(id));
  return rank === -1 ? 0 : 1 / (rank + 1);
}
