/** Trains one class of the linear model against all others: a support vector machine by dual coordinate descent. */
import { BUCKETS } from './features.ts';
import type { Vectors } from './vectors.ts';

/** What a wrong side costs; .3 to 3 differed by less than a point. Examples of the class are few beside the others. */
export const COST = 1;
export const COST_OF_CLASS = 2;
/** Rounds over the examples; more gained nothing. */
const ROUNDS = 8;
/** Training stops when no example asks for a larger change than this. */
const ENOUGH = 0.1;

export interface TrainingSet {
  readonly vectors: Vectors;
  /** Vectors that each class is trained on: its own, and those of others that might be taken for it. */
  readonly rowsOf: readonly (readonly number[])[];
  /** Class of each vector. */
  readonly labels: Int32Array;
  /** How much each vector weighs, above 0. */
  readonly weights: Float32Array;
}

export interface TrainedClass {
  /** One number a bucket; overwritten by the next class that is trained. */
  readonly weights: Float64Array;
  readonly bias: number;
}

export interface Trainer {
  train(label: number): TrainedClass;
}

/**
 * L2-regularised squared hinge loss, solved in the dual one example at a time, with examples left out while they lie
 * safely on their side (Hsieh, Chang, Lin, Keerthi, Sundararajan, 2008). The order is shuffled by a fixed seed, so the
 * same examples in the same order give the same weights.
 */
export function createTrainer({ vectors, rowsOf, labels, weights }: TrainingSet): Trainer {
  const count = vectors.count();
  const squares = Float64Array.from(labels.keys(), (row) => 1 + vectors.square(row));
  const dense = new Float64Array(BUCKETS);
  const alphas = new Float64Array(count);

  return {
    train(label) {
      dense.fill(0);
      alphas.fill(0);
      const active = Int32Array.from(rowsOf[label] ?? []);
      const random = createRandom(label);
      let bias = 0;
      let left = active.length;
      let safe = Infinity;
      for (let round = 0; round < ROUNDS; round += 1) {
        shuffle(active, left, random);
        let highest = -Infinity;
        let lowest = Infinity;
        for (let at = 0; at < left; at += 1) {
          const row = active[at] ?? 0;
          const side = labels[row] === label ? 1 : -1;
          const slack = slackOf(side, weights[row] ?? 1);
          const alpha = alphas[row] ?? 0;
          const gradient = side * (vectors.dot(row, dense) + bias) - 1 + alpha * slack;
          if (alpha === 0 && gradient > safe) {
            left -= 1;
            active[at] = active[left] ?? 0;
            active[left] = row;
            at -= 1;
            continue;
          }
          const projected = alpha === 0 ? Math.min(gradient, 0) : gradient;
          highest = Math.max(highest, projected);
          lowest = Math.min(lowest, projected);
          if (projected === 0) continue;
          const next = Math.max(alpha - gradient / ((squares[row] ?? 1) + slack), 0);
          const change = (next - alpha) * side;
          alphas[row] = next;
          bias += change;
          vectors.addTo(row, dense, change);
        }
        if (highest - lowest <= ENOUGH) break;
        safe = highest > 0 ? highest : Infinity;
      }
      return { weights: dense, bias };
    },
  };
}

/** How far an example may pull: the diagonal that the squared hinge adds in the dual. */
export function slackOf(side: 1 | -1, weight: number): number {
  return 0.5 / (weight * (side === 1 ? COST_OF_CLASS : COST));
}

function shuffle(list: Int32Array, length: number, random: (below: number) => number): void {
  for (let at = length - 1; at > 0; at -= 1) {
    const other = random(at + 1);
    const kept = list[at] ?? 0;
    list[at] = list[other] ?? 0;
    list[other] = kept;
  }
}

/** A linear congruential generator; whole numbers from 0, below `below`. */
function createRandom(seed: number): (below: number) => number {
  let state = (seed + 1) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
