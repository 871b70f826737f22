/** Numbers that look random and are the same in every run. */

/** Gives numbers in 0..1 (1 excluded), the same ones for the same seed: a 32-bit mixing counter ("mulberry32"). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A 32-bit number from a text (FNV-1a), to seed with. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** One of the values. Throws `RangeError` where there is none. */
export function pick<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError('nothing to pick from');
  return value;
}

/** `count` of the values (all, where there are fewer), in their order, each as likely as any other. */
export function sample<Value>(values: readonly Value[], count: number, random: () => number): Value[] {
  const keyed = values.map((value, index) => ({ value, index, key: random() }));
  const taken = keyed.toSorted((a, b) => a.key - b.key).slice(0, count);
  return taken.sort((a, b) => a.index - b.index).map(({ value }) => value);
}
