/** The verdict in words, the same for every report. */
import type { Summary } from '../suite/summary.ts';
import { tellCount, tellPercent, tellShare } from './tell-number.ts';
import { worstProblem } from './worst-problem.ts';

export function tellGates({ gates, cases }: Summary): string {
  if (cases === 0) return 'Nothing was measured';
  if (gates.length === 0) return 'No gates were set';
  const failed = gates.filter(({ passed }) => !passed).length;
  if (failed === 0) return gates.length === 1 ? 'The gate passed' : `All ${gates.length} gates passed`;
  return `${failed} of ${gates.length} gates failed`;
}

/** Plain text with what the knowledge base calls its kinds and topics in it: to be escaped by whoever shows it. */
export function describeProblem(summary: Summary): string {
  const problem = worstProblem(summary);
  switch (problem.kind) {
    case 'gate':
      return `the gate “${problem.gate.name}” failed: ${sentence(problem.gate.told)}`;
    case 'slice': {
      const { slice, figure, overall } = problem;
      const what = figure.metric === 'right' ? 'comes out right' : 'gets the right action';
      return `of the cases with ${slice.by} “${slice.value}” only ${tellPercent(figure.value)} ${what}, against ${tellPercent(overall.value)} overall (${tellCount(figure.n)} cases, interval ${tellShare(figure.low, 2)} to ${tellShare(figure.high, 2)}).`;
    }
    case 'none':
      return 'none stands out: no gate failed, and no slice with enough cases falls behind.';
  }
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
