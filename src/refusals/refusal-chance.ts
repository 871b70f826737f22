/** How likely it is that a customer asks for what a refusal refuses. */

export interface RefusalSignals {
  /** See RefusalHit. */
  readonly score: number;
  readonly margin: number;
  /** How well the refusal's article fits the question, 0..1. */
  readonly nearness: number;
  /** Of the refusal as an intent, about -1..1; see src/intents. */
  readonly decision?: number | undefined;
}

/**
 * Logistic weights fitted by maximum likelihood on the dev splits of eval/cases/replies-*.jsonl and on eval/cases/demo*.jsonl,
 * with and without intents; `node dist/eval/fit-refusals.js` makes them anew.
 */
const chanceWeights = {
  byWords: { bias: -8.25, score: 7.8, margin: 5.57, nearness: 1.78 },
  byIntents: { bias: -3.93, score: 3.35, margin: 4.06, nearness: 2.99, decision: 3.34 },
} as const;

/** 0..1 */
export function refusalChance({ score, margin, nearness, decision }: RefusalSignals): number {
  const weights = decision === undefined ? chanceWeights.byWords : chanceWeights.byIntents;
  const byIntent = decision === undefined ? 0 : chanceWeights.byIntents.decision * decision;
  const sum = weights.bias + weights.score * score + weights.margin * margin + weights.nearness * nearness + byIntent;
  return 1 / (1 + Math.exp(-sum));
}
