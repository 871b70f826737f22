/** Compares two runs case by case: what moved by more than chance, what was fixed and what was broken. */
import { SufflerError } from '../../src/errors.ts';
import { readBroken, type BrokenCase } from './broken-cases.ts';
import { compareMetrics, type CasePair, type MetricComparison, type Verdict } from './compare-metrics.ts';
import { metricOf } from './metric-list.ts';
import { openRun, type Run } from './open-run.ts';
import { readScores, type CaseScores } from './read-scores.ts';
import type { Fingerprint } from './summary.ts';

/** Plain data: `--json` prints it as it is. */
export interface Comparison {
  /**
   * `worse` where `right` or a metric of safety is significantly worse; `better` where `right` is significantly better and
   * no metric at all significantly worse; otherwise `not shown`.
   */
  readonly verdict: Verdict;
  /** In both runs. */
  readonly cases: number;
  /** Of what was evaluated: `commit`, `model`, `config.fusion`. */
  readonly changed: readonly Change[];
  readonly metrics: readonly MetricComparison[];
  /** Ids of cases that are right now and were not, and that were and are not; the gravest first. */
  readonly fixed: readonly string[];
  readonly broken: readonly string[];
  /** The first of those broken, with what was said before and after. */
  readonly shown: readonly BrokenCase[];
  /** What the reader must know before trusting it. */
  readonly problems: readonly string[];
}

export interface Change {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

export interface CompareOptions {
  /** Compares the cases in both even if the runs are of other articles or cases. */
  readonly force?: boolean;
  /** How many broken cases are told in full; by default 20. */
  readonly show?: number;
}

/**
 * Cases are paired by id and averaged over their repeats. Throws `SufflerError` `runs_not_comparable` for runs over other
 * articles or cases, and `folder_unreadable` for what is no run.
 */
export async function compareRuns(
  before: string | Run,
  after: string | Run,
  { force = false, show = 20 }: CompareOptions = {},
): Promise<Comparison> {
  const first = typeof before === 'string' ? openRun(before) : before;
  const second = typeof after === 'string' ? openRun(after) : after;
  const changed = changesBetween(await first.fingerprint(), await second.fingerprint());
  const problems = doubtsOf(first, second, changed);
  if (problems.length > 0 && !force) {
    throw new SufflerError(
      'runs_not_comparable',
      `${problems.join('\n')}\n--force compares the cases in both all the same.`,
    );
  }
  const one = await readScores(first);
  const other = await readScores(second);
  problems.push(...one.problems, ...other.problems);

  const pairs = new Map<string, CasePair>();
  for (const [id, scores] of one.cases) {
    const its = other.cases.get(id);
    if (its !== undefined) pairs.set(id, { before: scores, after: its });
  }
  problems.push(...onlyIn(first, one.cases, pairs), ...onlyIn(second, other.cases, pairs));
  if (pairs.size === 0) problems.push('no case is in both runs');

  const metrics = compareMetrics([...pairs.values()]);
  const broken = movedTo(false, pairs);
  return {
    verdict: judge(metrics),
    cases: pairs.size,
    changed,
    metrics,
    fixed: movedTo(true, pairs),
    broken,
    shown: await readBroken(first, second, broken.slice(0, show), pairs),
    problems,
  };
}

function judge(metrics: readonly MetricComparison[]): Verdict {
  const worse = metrics.filter(({ verdict }) => verdict === 'worse').map(({ metric }) => metric);
  if (worse.some((metric) => metric === 'right' || metricOf(metric).group === 'safety')) return 'worse';
  const right = metrics.find(({ metric }) => metric === 'right');
  return right?.verdict === 'better' && worse.length === 0 ? 'better' : 'not shown';
}

/** In the order in which a fingerprint tells them. */
function changesBetween(before: Fingerprint, after: Fingerprint): Change[] {
  const flat = ({ config, model = 'none', ...rest }: Fingerprint): Record<string, string> => ({
    ...rest,
    model,
    ...Object.fromEntries(Object.entries(config).map(([name, value]) => [`config.${name}`, String(value)])),
  });
  const [was, is] = [flat(before), flat(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((what) => ({ what, before: was[what] ?? 'none', after: is[what] ?? 'none' }))
    .filter((change) => change.before !== change.after);
}

/** What the answers are drawn from and what is asked must be the same, or the difference is theirs. */
function doubtsOf(first: Run, second: Run, changed: readonly Change[]): string[] {
  const named: Readonly<Record<string, string>> = { knowledgeBase: 'other articles', cases: 'other cases' };
  return changed.flatMap(({ what, before, after }) => {
    const other = named[what];
    return other === undefined ? [] : [`${second.name} (${after}) is of ${other} than ${first.name} (${before})`];
  });
}

/** Ids that are named of many. */
const NAMED = 5;

function onlyIn({ name }: Run, cases: ReadonlyMap<string, CaseScores>, pairs: ReadonlyMap<string, CasePair>): string[] {
  const ids = [...cases.keys()].filter((id) => !pairs.has(id)).sort();
  if (ids.length === 0) return [];
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  return [`only in ${name}, so not compared: ${ids.slice(0, NAMED).join(', ')}${more}`];
}

const gravity = { high: 0, medium: 1, low: 2 } as const;

function movedTo(isRight: boolean, pairs: ReadonlyMap<string, CasePair>): string[] {
  return [...pairs]
    .filter(([, { before, after }]) => before.isRight !== isRight && after.isRight === isRight)
    .sort(([a, one], [b, other]) => gravity[one.after.risk] - gravity[other.after.risk] || (a < b ? -1 : 1))
    .map(([id]) => id);
}
