/** Many sparse vectors in a few flat arrays: a typed array for each would cost more than what it holds. */

export interface Vector {
  readonly buckets: Uint16Array;
  /** 0..1 */
  readonly values: Float32Array;
}

/** Values are kept in 1/65535ths. */
const STEPS = 65_535;

export interface Vectors {
  readonly count: () => number;
  /** Adds a vector and gives its number, from 0. */
  push(vector: Vector): number;
  at(row: number): Vector;
  /** Sum of products with a dense vector. */
  dot(row: number, dense: Float64Array): number;
  /** Adds the vector, times `factor`, to a dense one. */
  addTo(row: number, dense: Float64Array, factor: number): void;
  /** Squared length. */
  square(row: number): number;
}

export function createVectors(): Vectors {
  let ends = new Int32Array(64);
  let buckets = new Uint16Array(4_096);
  let values = new Uint16Array(4_096);
  let count = 0;

  const startOf = (row: number) => (row === 0 ? 0 : (ends[row - 1] ?? 0));

  return {
    count: () => count,

    push(vector) {
      const start = startOf(count);
      const end = start + vector.buckets.length;
      if (count === ends.length) ends = grown(ends, count + 1);
      if (end > buckets.length) {
        buckets = grown(buckets, end);
        values = grown(values, end);
      }
      buckets.set(vector.buckets, start);
      vector.values.forEach((value, at) => {
        values[start + at] = Math.round(value * STEPS);
      });
      ends[count] = end;
      count += 1;
      return count - 1;
    },

    at(row) {
      const [start, end] = [startOf(row), ends[row] ?? 0];
      const steps = values.subarray(start, end);
      return { buckets: buckets.subarray(start, end), values: Float32Array.from(steps, (value) => value / STEPS) };
    },

    dot(row, dense) {
      // Names of its own for what the loop reads: they can't change under way, which makes it nearly twice as fast.
      const [places, steps] = [buckets, values];
      let sum = 0;
      for (let at = startOf(row), end = ends[row] ?? 0; at < end; at += 1) {
        sum += (dense[places[at] ?? 0] ?? 0) * (steps[at] ?? 0);
      }
      return sum / STEPS;
    },

    addTo(row, dense, factor) {
      const [places, steps] = [buckets, values];
      const step = factor / STEPS;
      for (let at = startOf(row), end = ends[row] ?? 0; at < end; at += 1) {
        const bucket = places[at] ?? 0;
        dense[bucket] = (dense[bucket] ?? 0) + step * (steps[at] ?? 0);
      }
    },

    square(row) {
      let sum = 0;
      for (let at = startOf(row), end = ends[row] ?? 0; at < end; at += 1) sum += (values[at] ?? 0) ** 2;
      return sum / STEPS ** 2;
    },
  };
}

/** A quarter more than is needed: growing stays rare, and little is left unused. */
function grown<Numbers extends Int32Array | Uint16Array>(from: Numbers, needed: number): Numbers {
  const larger = new (from.constructor as new (length: number) => Numbers)(Math.ceil(needed * 1.25));
  larger.set(from);
  return larger;
}
