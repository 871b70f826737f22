/** Judges once more, where the knowledge base says how its articles are asked: by how clearly one of them stands out. */
import type { Decisions } from '../intents/decisions.ts';
import type { Judgement } from './confidence.ts';
import { weights } from './confidence-weights.ts';

export type IntentWeights = Readonly<Record<'bias' | keyof IntentSignals, number>>;
export type IntentSignals = ReturnType<typeof intentSignals>;

/** What the judgement by words is made of, and the lead of the first hit's decision over the best other one's. */
export function intentSignals(
  { inDomain, answerable, first }: Judgement,
  hits: readonly { readonly articleKey: number }[],
  decisions: Decisions['articles'],
) {
  const [own = -1, ...others] = hits.map(({ articleKey }) => decisions.get(articleKey) ?? -1);
  return {
    inDomain: logOdds(inDomain),
    answerable: logOdds(answerable),
    first: logOdds(first),
    margin: own - others.reduce((best, decision) => Math.max(best, decision), -1),
  };
}

/**
 * A logistic function of both; `npm run fit:confidence` makes the weights. `hits`, best first, are those that the reader
 * may see; the judgement is that of the first. What an editor wrote word for word stays as sure as it was.
 */
export function judgeByIntents(
  judgement: Judgement,
  hits: readonly { readonly articleKey: number }[],
  decisions: Decisions['articles'],
  by: IntentWeights = weights.intents,
): Judgement {
  if (decisions.size === 0 || hits.length === 0 || judgement.asAsked) return judgement;
  const signals = intentSignals(judgement, hits, decisions);
  let sum = by.bias;
  for (const name of Object.keys(signals) as (keyof IntentSignals)[]) sum += by[name] * signals[name];
  const confidence = 1 / (1 + Math.exp(-sum));
  const { inDomain, answerable, first } = judgement;
  // Each chance is at least that of all of them together.
  return {
    confidence,
    inDomain: Math.max(inDomain, confidence),
    answerable: Math.max(answerable, confidence),
    first: Math.max(first, confidence),
    asAsked: false,
  };
}

/** Of a probability that is never quite 0 or 1. */
function logOdds(probability: number): number {
  const kept = Math.min(1 - 1e-4, Math.max(1e-4, probability));
  return Math.log(kept / (1 - kept));
}
