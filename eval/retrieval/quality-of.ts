/** The retrieval metrics of one engine on one group of questions, with their confidence intervals. */
import { hitAt, ndcgAt, reciprocalRankAt } from '../metrics/ranking.ts';
import type { EvalQuestion } from '../questions.ts';
import { clusterBootstrap, type Estimate } from '../statistics/cluster-bootstrap.ts';
import type { Answer } from './engine.ts';

export interface Quality {
  readonly hitAt1: Estimate;
  readonly hitAt5: Estimate;
  readonly mrrAt10: Estimate;
  readonly ndcgAt10: Estimate;
}

export interface Answered {
  readonly question: Pick<EvalQuestion, 'gold' | 'cluster'>;
  readonly answer: Pick<Answer, 'ids'>;
}

/** Of questions that have a right article. */
export function qualityOf(answered: readonly Answered[]): Quality {
  const estimate = (metric: Metric) =>
    clusterBootstrap(answered.map((one) => ({ ...one.question, value: valueOf(one, metric) })));
  return {
    hitAt1: estimate((ids, gold) => hitAt(ids, gold, 1)),
    hitAt5: estimate((ids, gold) => hitAt(ids, gold, 5)),
    mrrAt10: estimate((ids, gold) => reciprocalRankAt(ids, gold, 10)),
    ndcgAt10: estimate(ndcgAt10),
  };
}

/** How much more nDCG@10 `ours` has than `theirs` on the same questions in the same order. */
export function leadOf(ours: readonly Answered[], theirs: readonly Answered[]): Estimate {
  return clusterBootstrap(
    ours.map((own, at) => {
      const other = theirs[at];
      const theirValue = other === undefined ? 0 : valueOf(other, ndcgAt10);
      return { ...own.question, value: valueOf(own, ndcgAt10) - theirValue };
    }),
  );
}

type Metric = (ids: readonly string[], gold: ReadonlySet<string>) => number;

const ndcgAt10: Metric = (ids, gold) => ndcgAt(ids, gold, 10);

function valueOf({ question, answer }: Answered, metric: Metric): number {
  return metric(answer.ids, question.gold);
}
