/** How likely an article is the answer, judged by what was learned. */
import type { Judgement } from './model.ts';

/** What the probability is made of, for one article and one question. */
export interface Signals {
  /** Of the linear model, about -1..1. */
  readonly decision: number;
  /** By how much the decision lies above the highest of the other articles; below 0 when it is not the first. */
  readonly lead: number;
  /** Similarity of the article's nearest example, 0..1. */
  readonly nearest: number;
  /** ln(1 + number of its examples). */
  readonly examples: number;
}

export const signalNames = ['decision', 'lead', 'nearest', 'examples'] as const;

/**
 * Logistic weights fitted by maximum likelihood on Banking77's and CLINC's training and validation questions, all
 * examples and few, with questions that no example answers among them; `node dist/eval/fit-learned.js` makes them anew.
 */
const weights = { bias: -0.76, decision: 1.21, lead: 2.88, nearest: 2.99, examples: -0.38 } as const;

/** 0..1 */
export function probabilityOf(signals: Signals): number {
  const sum = signalNames.reduce<number>((total, name) => total + weights[name] * signals[name], weights.bias);
  return 1 / (1 + Math.exp(-sum));
}

/** Signals of the first `limit` articles of a ranking, which holds only what the reader may see. */
export function signalsOf(
  ranking: Judgement['ranking'],
  examplesOf: Judgement['examplesOf'],
  limit: number,
): { readonly articleKey: number; readonly signals: Signals }[] {
  const [first, second] = ranking;
  return ranking.slice(0, limit).map(({ articleKey, decision }, place) => {
    // Nobody to lead over: as if the others said no.
    const rival = (place === 0 ? second : first)?.decision ?? -1;
    const { nearest, count } = examplesOf(articleKey);
    return { articleKey, signals: { decision, lead: decision - rival, nearest, examples: Math.log1p(count) } };
  });
}
