/** Which way a metric is read; of one that the list does not know, more is taken to be better. */
import { metrics } from '../suite/metric-list.ts';

const less = new Set(metrics.filter(({ better }) => better === 'low').map(({ name }) => name));

export function isMoreBetter(name: string): boolean {
  return !less.has(name);
}
