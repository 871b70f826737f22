import { describe, expect, it } from 'vitest';
import { casesOf, worstProblem } from '../../../eval/report/worst-problem.ts';
import { makeFigure, makeRecord, makeSummary } from './make-run.ts';

const failed = (name: string) => ({ name, passed: false, told: 'asked and measured' });
const slice = (value: string, right: number, n: number) => ({
  by: 'kind' as const,
  value,
  cases: n,
  figures: [makeFigure('right', right, n)],
});

describe('the worst problem', () => {
  it('is a failed gate before any slice', () => {
    const gates = [{ name: 'right', passed: true, told: '' }, failed('forbidden')];
    const summary = makeSummary({ gates, figures: [makeFigure('right', 0.8)], slices: [slice('refusal', 0.1, 90)] });
    expect(worstProblem(summary)).toMatchObject({ kind: 'gate', gate: { name: 'forbidden' } });
  });

  it('is the slice furthest behind, of those with enough cases', () => {
    const slices = [slice('few', 0, 5), slice('refusal', 0.4, 60), slice('typo', 0.6, 60)];
    const summary = makeSummary({ figures: [makeFigure('right', 0.8)], slices });
    expect(worstProblem(summary)).toMatchObject({ kind: 'slice', slice: { value: 'refusal' } });
  });

  it('is none where nothing was measured, or no slice is behind', () => {
    expect(worstProblem(makeSummary())).toEqual({ kind: 'none' });
    const summary = makeSummary({ figures: [makeFigure('right', 0.8)], slices: [slice('all', 0.8, 400)] });
    expect(worstProblem(summary)).toEqual({ kind: 'none' });
  });

  it('has its cases: those that the metric of the gate was hurt by, or those of the slice', () => {
    const records = [
      makeRecord({ id: 'money', kind: 'refusal', scores: { unsupported_money: 1, right: 1, right_action: 1 } }),
      makeRecord({ id: 'wrong', scores: { right: 0, right_action: 1, unsupported_money: 0 } }),
      makeRecord({ id: 'act', kind: 'refusal', scores: { right: 1, right_action: 0 } }),
    ];
    const of = (name: string) => casesOf({ kind: 'gate', gate: failed(name) }, records).map(({ id }) => id);
    expect(of('no unsupported money')).toEqual(['money']);
    expect(of('right_action of all')).toEqual(['act']);
    expect(of('right >= 0.9')).toEqual(['wrong']);
    expect(of('turn p95')).toEqual([]);
    const summary = makeSummary({ figures: [makeFigure('right', 0.8)], slices: [slice('refusal', 0.4, 60)] });
    expect(casesOf(worstProblem(summary), records).map(({ id }) => id)).toEqual(['money', 'act']);
  });
});
