/** What is decided of a question, for each article and each refusal that an editor wrote questions for. */
import type { Part } from './intent.ts';

/** Each about -1, it is not asked for, to 1, it is. */
export interface Decisions {
  /** By article key. */
  readonly articles: ReadonlyMap<number, number>;
  /** By name, see `nameOf`. */
  readonly refusals: ReadonlyMap<string, number>;
}

export const nothingDecided: Decisions = { articles: new Map(), refusals: new Map() };

export function nameOf({ articleKey, part }: Part): string {
  return `${articleKey} ${part}`;
}

/** `at`: its place among the refusals of the article, from 0. */
export function decisionOn(refusals: Decisions['refusals'], articleKey: number, at: number): number | undefined {
  return refusals.get(nameOf({ articleKey, part: at + 1 }));
}
