/** What a report is made from, and the runs that it looks back on. */
import type { CaseRecord } from '../suite/record.ts';
import type { Figure, Summary } from '../suite/summary.ts';

export interface ReportInput {
  readonly summary: Summary;
  /** The worst first: see worst.ts. */
  readonly worst: readonly CaseRecord[];
  /** Earlier runs in any order; this one may be among them. */
  readonly trend: readonly Summary[];
  /** What was evaluated, as a title. */
  readonly name: string;
}

/** More points than these can't be told apart. */
const MOST_RUNS = 30;

/** The earlier runs and then this one, oldest first. */
export function runsOf({ summary, trend }: Pick<ReportInput, 'summary' | 'trend'>): Summary[] {
  const earlier = trend.filter(({ at }) => Date.parse(at) < Date.parse(summary.at));
  return [...earlier.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)), summary].slice(-MOST_RUNS);
}

/** The last run that asked the same cases of the same articles. */
export function runBefore(input: Pick<ReportInput, 'summary' | 'trend'>): Summary | undefined {
  return runsOf(input)
    .slice(0, -1)
    .findLast((run) => isComparable(run, input.summary));
}

export function isComparable({ fingerprint: a }: Summary, { fingerprint: b }: Summary): boolean {
  return a.cases === b.cases && a.knowledgeBase === b.knowledgeBase;
}

export function figureOf(summary: Summary | undefined, name: string): Figure | undefined {
  return summary?.figures.find(({ metric }) => metric === name);
}
