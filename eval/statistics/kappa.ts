/** How far two judges agree beyond chance: kappa (Cohen 1960). */

/**
 * -1..1: 1 where they always agree, 0 where as often as chance would have it. `undefined` where there is nothing to
 * label, or both gave all the same one label, so that chance alone agrees. Throws `RangeError` for lists of two lengths.
 * `y y n n` and `y n n n`: they agree on 3/4, by chance on 1/2, so (.75 - .5) / (1 - .5) is .5.
 */
export function cohenKappa(first: readonly string[], second: readonly string[]): number | undefined {
  if (first.length !== second.length) throw new RangeError('both judges must have labelled the same cases');
  const total = first.length;
  const agreed = first.filter((label, at) => label === second[at]).length;
  const theirs = counts(second);
  const byChance = [...counts(first)].reduce((sum, [label, count]) => sum + count * (theirs.get(label) ?? 0), 0);
  // In whole numbers, so that certain agreement by chance is seen as such.
  if (byChance === total ** 2) return undefined;
  return (agreed * total - byChance) / (total ** 2 - byChance);
}

function counts(labels: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const label of labels) found.set(label, (found.get(label) ?? 0) + 1);
  return found;
}
