/** What a browser keeps for a page, in memory. */
import type { TextStorage } from '../../../src/web/widget/keep.ts';

export function makeStorage(): TextStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => {
      kept.set(name, value);
    },
    removeItem: (name) => {
      kept.delete(name);
    },
  };
}
