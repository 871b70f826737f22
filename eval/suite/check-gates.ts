/** Holds a run to its gates, and says of each what was asked and what was measured. Pure. */
import type { Gate } from './gates.ts';
import { metricOf } from './metric-list.ts';
import type { Figure, Fingerprint, GateResult, Summary } from './summary.ts';

export interface GateGrounds {
  readonly summary: Pick<Summary, 'figures' | 'slices' | 'fingerprint'>;
  /** `undefined` before any run was blessed. */
  readonly baseline: Pick<Summary, 'figures' | 'fingerprint'> | undefined;
}

type Verdict = Pick<GateResult, 'passed' | 'told'>;

/** In the order of the gates. What was measured on no case passes none of them: nobody knows how it stands. */
export function checkGates(gates: readonly Gate[], grounds: GateGrounds): GateResult[] {
  return gates.map((gate) => {
    const figure = measured(figuresFor(gate, grounds.summary), gate.metric);
    const verdict = figure === undefined ? nothing : check(gate, figure, grounds);
    return { name: gate.name, ...verdict };
  });
}

const nothing: Verdict = { passed: false, told: 'measured on nothing' };

function figuresFor(gate: Gate, { figures, slices }: GateGrounds['summary']): readonly Figure[] {
  const where = gate.kind === 'regression' ? undefined : gate.where;
  if (where === undefined) return figures;
  return slices.find(({ by, value }) => by === where.by && value === where.value)?.figures ?? [];
}

function measured(figures: readonly Figure[], metric: string): Figure | undefined {
  return figures.find((figure) => figure.metric === metric && figure.n > 0);
}

/** Every comparison is put so that what is no number fails it. */
function check(gate: Gate, figure: Figure, { summary, baseline }: GateGrounds): Verdict {
  const { value, n } = figure;
  switch (gate.kind) {
    case 'zero':
      return {
        passed: value === 0,
        told: value === 0 ? `none in ${n} cases` : `${short(value * n)} in ${n} cases, and there may be none`,
      };
    case 'floor':
      return {
        passed: figure[gate.on] >= gate.at_least,
        told: `${told(figure)}; ${ends[gate.on]} must be at least ${gate.at_least}`,
      };
    case 'ceiling':
      return {
        passed: figure[gate.on] <= gate.at_most,
        told: `${told(figure)}; ${ends[gate.on]} must be at most ${gate.at_most}`,
      };
    case 'regression': {
      const before = baseline === undefined ? undefined : measured(baseline.figures, gate.metric);
      if (baseline === undefined || before === undefined) {
        const lacks = baseline === undefined ? 'there is no baseline' : 'the baseline has no such figure';
        return { passed: gate.without_baseline === 'pass', told: `${told(figure)}; ${lacks}` };
      }
      const worse = metricOf(gate.metric).better === 'high' ? before.value - value : value - before.value;
      return {
        passed: worse <= gate.by_at_most + ROUNDING,
        told: `${told(figure)}; the baseline ${short(before.value)}${others(baseline.fingerprint, summary.fingerprint)} may be missed by ${gate.by_at_most}`,
      };
    }
  }
}

/** .9 less .88 is a little more than .02. */
const ROUNDING = 1e-9;

const ends = { low: 'the lower end', high: 'the upper end', value: 'the mean' } as const;

function told({ value, low, high, n }: Figure): string {
  return `${short(value)} (${short(low)} to ${short(high)}, ${n} cases)`;
}

/** Articles and cases change between runs, and the figures with them; the reader is told. */
function others(before: Fingerprint, after: Fingerprint): string {
  const differ = [
    ...(before.cases === after.cases ? [] : ['other cases']),
    ...(before.knowledgeBase === after.knowledgeBase ? [] : ['another knowledge base']),
  ];
  return differ.length === 0 ? '' : ` (of ${differ.join(' and ')})`;
}

/** Enough digits to see why a bound was missed, and no more. */
function short(value: number): string {
  return String(Number(value.toFixed(4)));
}
