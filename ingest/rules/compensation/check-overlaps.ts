/** Finds rules that contradict one another: two that can speak at once, and one that never can. Pure. */
import type { Rule } from '../../../src/compensation/policy.ts';
import { intersect, regionOf, subtract, type Region } from './region.ts';

export interface Clash {
  /** Positions in the table: of the rule that is at fault, and of those that it clashes with. */
  readonly rule: number;
  readonly others: readonly number[];
  readonly kind: 'same' | 'overlap' | 'covered';
}

/** Boxes into which what is left of one rule may fall apart; beyond it nobody is told that a rule is covered. */
const PIECES_AT_MOST = 10_000;

export function checkOverlaps(rules: readonly Rule[]): Clash[] {
  const regions = rules.map(({ when }) => regionOf(when));
  return rules.flatMap(({ priority, when }, rule) => {
    const region = regions[rule] ?? [];
    const clashes = rules.slice(0, rule).flatMap((other, at): Clash[] => {
      if (other.priority !== priority || intersect(region, regions[at] ?? []) === undefined) return [];
      const same = JSON.stringify(sorted(other.when)) === JSON.stringify(sorted(when));
      return [{ rule, others: [at], kind: same ? 'same' : 'overlap' }];
    });
    const higher = [...rules.keys()].filter((at) => (rules[at]?.priority ?? 0) > priority);
    const cover = coverOf(region, higher, regions);
    return cover === undefined ? clashes : [...clashes, { rule, others: cover, kind: 'covered' as const }];
  });
}

/** The rules that leave nothing of a region; `undefined` where something is left. */
function coverOf(region: Region, higher: readonly number[], regions: readonly Region[]): number[] | undefined {
  let left: Region[] = [region];
  const cover: number[] = [];
  for (const at of higher) {
    const other = regions[at] ?? [];
    const touched = left.some((piece) => intersect(piece, other) !== undefined);
    if (!touched) continue;
    cover.push(at);
    left = left.flatMap((piece) => subtract(piece, other));
    if (left.length === 0) return cover;
    if (left.length > PIECES_AT_MOST) return undefined;
  }
  return undefined;
}

function sorted(when: Rule['when']): [string, unknown][] {
  return Object.entries(when)
    .map(([name, value]): [string, unknown] => [name, Array.isArray(value) ? value.toSorted() : value])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
