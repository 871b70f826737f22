/** The facts that a rule's conditions let through, as a box: by each condition a set of values or a range. Pure. */
import {
  setConditions,
  sumConditions,
  wholeConditions,
  type Range,
  type When,
} from '../../../src/compensation/policy.ts';

/** One of these values, or anything but these: what nobody told is among the latter. */
interface Values {
  readonly names: ReadonlySet<string>;
  readonly inside: boolean;
}

/** A place between two numbers: just before one, or just after it. */
type Cut = readonly [at: number, side: 0 | 1];

interface Interval {
  readonly low: Cut;
  readonly high: Cut;
  /** Lets a number through that nobody told. */
  readonly untold: boolean;
}

type Side = Values | Interval;
export type Region = readonly Side[];

export function regionOf(when: When): Region {
  return [
    ...setConditions.map((name): Side => ({ names: new Set(when[name] ?? []), inside: when[name] !== undefined })),
    ...wholeConditions.map((name) => intervalOf(when[name], true)),
    ...sumConditions.map((name) => intervalOf(when[name], false)),
  ];
}

export function isEmptyRange(range: Range, wholeNumbers: boolean): boolean {
  return isEmpty(intervalOf(range, wholeNumbers));
}

export function intersect(a: Region, b: Region): Region | undefined {
  const sides = a.map((side, index) => common(side, b[index] ?? side));
  return sides.some(isEmpty) ? undefined : sides;
}

/** What is in `a` and not in `b`, as boxes that have nothing in common. */
export function subtract(a: Region, b: Region): Region[] {
  if (intersect(a, b) === undefined) return [a];
  const left: Region[] = [];
  const shared = [...a];
  a.forEach((side, index) => {
    const other = b[index] ?? side;
    for (const rest of without(side, other)) left.push(shared.with(index, rest));
    shared[index] = common(side, other);
  });
  return left;
}

/** Whole numbers are told by where the next one begins, so that 0–15 and 16–30 leave nothing between them. */
function intervalOf(range: Range | undefined, wholeNumbers: boolean): Interval {
  const { from, above, to, below } = range ?? {};
  const after = (value: number): Cut => (wholeNumbers ? [value + 1, 0] : [value, 1]);
  return {
    low: from !== undefined ? [from, 0] : above !== undefined ? after(above) : [0, 0],
    high: to !== undefined ? after(to) : below !== undefined ? [below, 0] : [Infinity, 1],
    untold: range === undefined,
  };
}

function common(a: Side, b: Side): Side {
  if ('low' in a && 'low' in b) {
    return { low: later(a.low, b.low), high: earlier(a.high, b.high), untold: a.untold && b.untold };
  }
  if ('low' in a || 'low' in b) return a;
  if (a.inside) return { names: new Set([...a.names].filter((name) => b.names.has(name) === b.inside)), inside: true };
  if (b.inside) return common(b, a);
  return { names: new Set([...a.names, ...b.names]), inside: false };
}

function without(a: Side, b: Side): Side[] {
  if ('low' in a && 'low' in b) {
    const pieces: Interval[] = [
      { low: a.low, high: earlier(a.high, b.low), untold: false },
      { low: later(a.low, b.high), high: a.high, untold: false },
      { low: a.low, high: a.low, untold: a.untold && !b.untold },
    ];
    return pieces.filter((piece) => !isEmpty(piece));
  }
  if ('low' in a || 'low' in b) return [];
  return [common(a, { names: b.names, inside: !b.inside })].filter((piece) => !isEmpty(piece));
}

function isEmpty(side: Side): boolean {
  if ('low' in side) return compare(side.low, side.high) >= 0 && !side.untold;
  return side.inside && side.names.size === 0;
}

function compare([a, sideOfA]: Cut, [b, sideOfB]: Cut): number {
  return a === b ? sideOfA - sideOfB : a - b;
}

function later(a: Cut, b: Cut): Cut {
  return compare(a, b) >= 0 ? a : b;
}

function earlier(a: Cut, b: Cut): Cut {
  return compare(a, b) <= 0 ? a : b;
}
