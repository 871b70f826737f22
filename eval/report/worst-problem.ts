/** The one thing to look at first: a failed gate, or else the slice that falls furthest behind. */
import { metrics, type Metric } from '../suite/metric-list.ts';
import type { CaseRecord } from '../suite/record.ts';
import type { Figure, GateResult, Summary } from '../suite/summary.ts';

type Slice = Summary['slices'][number];

export type Problem =
  | { readonly kind: 'gate'; readonly gate: GateResult }
  | { readonly kind: 'slice'; readonly slice: Slice; readonly figure: Figure; readonly overall: Figure }
  | { readonly kind: 'none' };

/** With fewer cases one more or less would be the worst of all. */
export const ENOUGH_CASES = 20;

const judgedBy = ['right', 'right_action'];

export function worstProblem({ gates, figures, slices }: Summary): Problem {
  const gate = gates.find(({ passed }) => !passed);
  if (gate !== undefined) return { kind: 'gate', gate };
  const behind = slices.flatMap((slice) =>
    slice.figures.flatMap((figure) => {
      const overall = figures.find(({ metric }) => metric === figure.metric);
      if (overall === undefined || !judgedBy.includes(figure.metric) || figure.n < ENOUGH_CASES) return [];
      return [{ kind: 'slice' as const, slice, figure, overall, gap: overall.value - figure.value }];
    }),
  );
  const [worst] = behind.filter(({ gap }) => gap > 0).toSorted((a, b) => b.gap - a.gap);
  return worst ?? { kind: 'none' };
}

/** Those of the results that show the problem. A result doesn't name its topic, so of topics there are none. */
export function casesOf(problem: Problem, records: readonly CaseRecord[]): CaseRecord[] {
  if (problem.kind === 'none') return [];
  if (problem.kind === 'gate') {
    const metric = metricIn(problem.gate.name);
    if (metric === undefined) return [];
    return records.filter(({ scores: { [metric.name]: score } }) =>
      score === undefined ? false : metric.better === 'high' ? score < 1 : score > 0,
    );
  }
  const { by, value } = problem.slice;
  return by === 'topic' ? [] : records.filter((record) => record[by] === value);
}

/** The longest name wins: `right_action` holds `right`. */
function metricIn(gate: string): Metric | undefined {
  const words = gate.replace(/[^\p{L}\p{N}]+/gu, '_');
  return metrics
    .filter(({ name }) => `_${words}_`.includes(`_${name}_`))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
}
