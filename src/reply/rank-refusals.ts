/** Tells of each refusal of a knowledge base how likely it is what a customer asks for. */
import { decisionOn } from '../intents/decisions.ts';
import { isOutsideBound } from '../refusals/outside-bound.ts';
import { refusalChance, type RefusalSignals } from '../refusals/refusal-chance.ts';
import type { RefusalHit, RefusalIndex } from '../refusals/refusal-index.ts';
import type { Reader } from '../domain/reader.ts';
import type { ReplyContext } from './read-request.ts';

export interface RankedRefusal extends RefusalHit {
  readonly signals: RefusalSignals;
  /** 0..1 */
  readonly chance: number;
}

/** Best first, by likeness. `eyes`: who will read it. */
export type RankRefusals = (
  context: Pick<ReplyContext, 'reader' | 'retrieved'>,
  eyes: Reader,
) => Promise<RankedRefusal[]>;

export function createRankRefusals(index: RefusalIndex): RankRefusals {
  return async ({ reader, retrieved: { question, found, refusals } }, eyes) => {
    const own = found.filter(({ lang }) => lang === reader.lang);
    const highest = own[0]?.score ?? 1;
    const nearness = new Map(own.map(({ key, score }) => [key, score / highest]));
    const asked = question.impersonal.join('\n');
    const ranked = await index.rank(asked, eyes, nearness);
    const isOutside = ({ refusal }: RefusalHit) => isOutsideBound(refusal.when, asked);
    // What is asked is what the first one refuses, and it does not hold: then no other is meant either.
    const covering = ranked.slice(0, 1).some(isOutside) ? [] : ranked.filter((hit) => !isOutside(hit));
    return covering.map((hit) => {
      const { articleKey, at, score, margin } = hit;
      const signals = {
        score,
        margin,
        nearness: nearness.get(articleKey) ?? 0,
        decision: decisionOn(refusals, articleKey, at),
      };
      return { ...hit, signals, chance: refusalChance(signals) };
    });
  };
}
