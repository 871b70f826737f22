/** Learns to tell the wording of one article, or of one of its refusals, from all others. */
import { BUCKETS } from '../learning/features.ts';
import { createTrainer } from '../learning/train-class.ts';
import type { Vectors } from '../learning/vectors.ts';
import { sparse, type Intent, type Part } from './intent.ts';
import type { Phrases } from './phrases.ts';

/**
 * Phrases of others that an intent is told from: the nearest, and as many of the rest, evenly. With 800 the right article
 * was found as often in three quarters of the time, but how sure that is was told worse: .02 of the demo's dev cases.
 */
const RIVALS = 3_000;

/** The same phrases in the same order give the same intent, whichever others were trained before. */
export function trainIntent({ vectors, owners }: Phrases, { articleKey, part }: Part): Intent {
  const isOwn = (owner: Part) => owner.articleKey === articleKey && (part === 0 || owner.part === part);
  const labels = Int32Array.from(owners, (owner) => (isOwn(owner) ? 1 : 0));
  const weights = new Float32Array(owners.length).fill(1);
  const { weights: dense, bias } = createTrainer({
    vectors,
    rowsOf: [[], rowsFor(vectors, labels)],
    labels,
    weights,
  }).train(1);
  return { articleKey, part, bias, weights: sparse(dense) };
}

/** `labels`: 1 for its own. */
function rowsFor(vectors: Vectors, labels: Int32Array): number[] {
  const rows = [...labels.keys()];
  const others = rows.filter((row) => labels[row] !== 1);
  if (others.length <= 2 * RIVALS) return rows;
  const own = rows.filter((row) => labels[row] === 1);
  const centre = new Float64Array(BUCKETS);
  for (const row of own) vectors.addTo(row, centre, 1);
  const likeness = new Float64Array(labels.length);
  for (const row of others) likeness[row] = vectors.dot(row, centre);
  const ranked = others.toSorted((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0) || a - b);
  const rest = ranked.slice(RIVALS);
  const every = Math.max(1, Math.floor(rest.length / RIVALS));
  return [...own, ...ranked.slice(0, RIVALS), ...rest.filter((...[, at]) => at % every === 0)].sort((a, b) => a - b);
}
