/** Learns to tell one article's wording from that of all others. */
import { BUCKETS } from '../learning/features.ts';
import { createTrainer } from '../learning/train-class.ts';
import { sparse, type Intent } from './intent.ts';
import type { Phrases } from './phrases.ts';

/** Phrases of others that an intent is told from: the nearest, and as many of the rest, evenly. */
const RIVALS = 3_000;

/** The same phrases in the same order give the same intent, whichever others were trained before. */
export function trainIntent({ vectors, owners }: Phrases, articleKey: number): Intent {
  const labels = Int32Array.from(owners, (owner) => (owner === articleKey ? 1 : 0));
  const weights = new Float32Array(owners.length).fill(1);
  const { weights: dense, bias } = createTrainer({
    vectors,
    rowsOf: [[], rowsFor({ vectors, owners }, articleKey)],
    labels,
    weights,
  }).train(1);
  return { articleKey, bias, weights: sparse(dense) };
}

function rowsFor({ vectors, owners }: Pick<Phrases, 'vectors' | 'owners'>, articleKey: number): number[] {
  const rows = [...owners.keys()];
  const others = rows.filter((row) => owners[row] !== articleKey);
  if (others.length <= 2 * RIVALS) return rows;
  const own = rows.filter((row) => owners[row] === articleKey);
  const centre = new Float64Array(BUCKETS);
  for (const row of own) vectors.addTo(row, centre, 1);
  const likeness = new Map(others.map((row) => [row, vectors.dot(row, centre)]));
  const ranked = others.toSorted((a, b) => (likeness.get(b) ?? 0) - (likeness.get(a) ?? 0) || a - b);
  const rest = ranked.slice(RIVALS);
  const every = Math.max(1, Math.floor(rest.length / RIVALS));
  return [...own, ...ranked.slice(0, RIVALS), ...rest.filter((...[, at]) => at % every === 0)].sort((a, b) => a - b);
}
