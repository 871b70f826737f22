/** Puts clusters together where they are too many to be drawn one by one. */
import { seedOf } from '../random.ts';

/** An interval over so many groups is 2 % wider or narrower by chance. */
const GROUPS = 1_000;

/**
 * Gives the group of a cluster. Up to a thousand each is its own; more are put together by their names: what stands or
 * falls together still does, groups are as independent as clusters were, and ten thousand cost what a thousand do.
 */
export function clusterGroups(clusters: Iterable<string>): (cluster: string) => string {
  return new Set(clusters).size <= GROUPS ? (cluster) => cluster : (cluster) => String(seedOf(cluster) % GROUPS);
}
