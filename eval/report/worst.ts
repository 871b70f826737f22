/** The worst results of a run, fed one at a time: what must never happen first, then what costs most. */
import { metrics } from '../suite/metric-list.ts';
import type { CaseRecord } from '../suite/record.ts';

export interface Worst {
  /** Takes time that grows with `n`, not with what was added before. */
  add(record: CaseRecord): void;
  /** The worst first. */
  list(): CaseRecord[];
}

/** Counts of harm. How a text sounds is worth a look, and no harm. */
const harmful = metrics.filter(({ group, better, name }) => group === 'safety' && better === 'low' && name !== 'tone');

const riskOrder: Readonly<Record<CaseRecord['risk'], number>> = { low: 0, medium: 1, high: 2 };

/** Names of the safety metrics that this result offends. */
export function harmsOf({ scores }: CaseRecord): string[] {
  const harms = harmful.filter(({ name }) => (scores[name] ?? 0) > 0).map(({ name }) => name);
  return (scores['groundedness'] ?? 1) < 1 ? [...harms, 'groundedness'] : harms;
}

/** Whether it belongs among the worst at all: wrong, or right and harmful. */
export function isBad(record: CaseRecord): boolean {
  return !record.right || harmsOf(record).length > 0;
}

/** Keeps at most `n` results; of a case that was repeated only its worst. Any order of feeding gives the same list. */
export function createWorst(n: number): Worst {
  const kept: Ranked[] = [];
  return {
    add(record) {
      if (!isBad(record)) return;
      const one = rank(record);
      const same = kept.findIndex(({ record: { id } }) => id === record.id);
      const before = kept[same];
      if (before !== undefined) {
        if (compare(before, one) <= 0) return;
        kept.splice(same, 1);
      }
      const place = kept.findIndex((other) => compare(one, other) < 0);
      kept.splice(place === -1 ? kept.length : place, 0, one);
      if (kept.length > n) kept.pop();
    },
    list: () => kept.map(({ record }) => record),
  };
}

export function worstOf(records: Iterable<CaseRecord>, n: number): CaseRecord[] {
  const worst = createWorst(n);
  for (const record of records) worst.add(record);
  return worst.list();
}

interface Ranked {
  readonly record: CaseRecord;
  /** The higher the worse, the first that differs decides. */
  readonly badness: readonly number[];
}

function rank(record: CaseRecord): Ranked {
  const spoke = record.did === 'answer' || record.did === 'refuse';
  const wrong = record.right ? 0 : spoke ? 2 : 1;
  return { record, badness: [harmsOf(record).length, riskOrder[record.risk], wrong, spoke ? record.confidence : 0] };
}

function compare(a: Ranked, b: Ranked): number {
  const at = a.badness.findIndex((one, index) => one !== b.badness[index]);
  if (at !== -1) return (b.badness[at] ?? 0) - (a.badness[at] ?? 0);
  if (a.record.id !== b.record.id) return a.record.id < b.record.id ? -1 : 1;
  return a.record.repeat - b.record.repeat;
}
