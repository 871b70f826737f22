/** Whether the articles that are cited are those that answer (after the citation scores of Gao et al. 2023, ALCE). */

/**
 * Share of the cited articles that is right, each counted once; 0..1. `undefined` where none is cited.
 * `citationPrecision(['a', 'b', 'b'], new Set(['a']))` is 1/2.
 */
export function citationPrecision(cited: readonly string[], gold: ReadonlySet<string>): number | undefined {
  const distinct = new Set(cited);
  return distinct.size === 0 ? undefined : rightOf(distinct, gold) / distinct.size;
}

/**
 * Share of the right articles that is cited; 0..1. `undefined` where none is right.
 * `citationRecall(['a', 'x'], new Set(['a', 'b']))` is 1/2.
 */
export function citationRecall(cited: readonly string[], gold: ReadonlySet<string>): number | undefined {
  return gold.size === 0 ? undefined : rightOf(new Set(cited), gold) / gold.size;
}

function rightOf(cited: ReadonlySet<string>, gold: ReadonlySet<string>): number {
  return [...cited].filter((id) => gold.has(id)).length;
}
