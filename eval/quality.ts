/** How well questions find their articles, and how often silence is kept where it should be. */
import type { Services } from '../src/services.ts';
import { hitAt, ndcgAt } from './metrics/ranking.ts';
import { mean } from './metrics/summary.ts';
import type { EvalQuestion } from './questions.ts';

export interface QualityRow {
  readonly group: string;
  readonly questions: number;
  readonly hitAt1: number;
  readonly hitAt3: number;
  readonly hitAt5: number;
  readonly ndcgAt10: number;
  /** Share that got a reply: answered or refused. */
  readonly spoke: number;
}

/** One row a group; questions without a right article count in `spoke` alone. */
export async function measureQuality(
  services: Services,
  questions: readonly EvalQuestion[],
  groupOf: (question: EvalQuestion) => string,
): Promise<QualityRow[]> {
  const groups = new Map<string, { ranking: string[]; gold: ReadonlySet<string>; spoke: boolean }[]>();
  for (const question of questions) {
    const request = { messages: question.messages, locale: question.lang, audience: 'customer' } as const;
    const { hits } = await services.search({ ...request, limit: 10 });
    const { outcome } = await services.suggest(request);
    const group = groupOf(question);
    const own = groups.get(group) ?? [];
    own.push({
      ranking: hits.map(({ articleId }) => articleId),
      gold: question.gold,
      spoke: outcome === 'answered' || outcome === 'refused',
    });
    groups.set(group, own);
  }
  return [...groups].map(([group, own]) => ({
    group,
    questions: own.length,
    hitAt1: mean(own.map(({ ranking, gold }) => hitAt(ranking, gold, 1))),
    hitAt3: mean(own.map(({ ranking, gold }) => hitAt(ranking, gold, 3))),
    hitAt5: mean(own.map(({ ranking, gold }) => hitAt(ranking, gold, 5))),
    ndcgAt10: mean(own.map(({ ranking, gold }) => ndcgAt(ranking, gold, 10))),
    spoke: mean(own.map(({ spoke }) => (spoke ? 1 : 0))),
  }));
}
