/** Sums values up by their clusters, in an order that does not hang on the order of the values. */

export interface Observation {
  readonly value: number;
  /** Questions about one article, or turns of one dialogue, are not independent: they stand or fall together. */
  readonly cluster: string;
}

export interface ClusterSums {
  /** A sum and a count for each cluster, in the order of their names. */
  readonly sums: Float64Array;
  readonly counts: Float64Array;
}

/** `a` 1, `b` 5, `a` 2 gives the sums 3 and 5, the counts 2 and 1. */
export function clusterSums(observations: readonly Observation[]): ClusterSums {
  const byCluster = new Map<string, number[]>();
  for (const { cluster, value } of observations) {
    const own = byCluster.get(cluster);
    if (own === undefined) byCluster.set(cluster, [value]);
    else own.push(value);
  }
  const names = [...byCluster.keys()].sort();
  const values = names.map((name) => byCluster.get(name) ?? []);
  return {
    // Sorted first: added up in another order, the last digit may be another.
    sums: Float64Array.from(values, (own) => own.sort((a, b) => a - b).reduce((sum, value) => sum + value, 0)),
    counts: Float64Array.from(values, (own) => own.length),
  };
}
