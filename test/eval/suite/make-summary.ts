/** A summary for tests: nothing in it but what a test puts there. */
import type { Figure, Summary } from '../../../eval/suite/summary.ts';

export function makeSummary(changes: Partial<Summary> = {}): Summary {
  return {
    at: '2026-11-22T10:00:00.000Z',
    seconds: 1,
    fingerprint: { commit: 'c0ffee', knowledgeBase: 'kb-1', cases: 'cases-1', prompts: 'prompts-1', config: {} },
    cases: 40,
    problems: [],
    figures: [],
    slices: [],
    confidence: { brier: 0, calibrationError: 0, augrc: 0, bins: [], curve: [] },
    stopping: {
      precision: null,
      recall: null,
      handoffPrecision: null,
      handoffRecall: null,
      overRefusal: null,
      containment: null,
      resolution: null,
      gap: null,
    },
    robustness: [],
    blame: { retrieval: 0, composing: 0, policy: 0, data: 0 },
    latency: {},
    tokens: { input: 0, output: 0, cost: 0 },
    gates: [],
    ...changes,
  };
}

/** Without a width the interval is the mean alone. */
export function makeFigure(metric: string, value: number, { n = 40, low = value, high = value } = {}): Figure {
  return { metric, n, value, low, high };
}
