/** What a run's judgements come to; errors are no verdicts and belong to no share. */
import { wilsonInterval } from '../statistics/wilson.ts';
import type { Figure } from '../suite/summary.ts';

interface Judgement {
  readonly verdict: string;
  readonly flipped?: boolean;
}

/**
 * The share of each verdict and of those that changed with the order, over the judgements that have a verdict; then the
 * share of errors over all. Each with its 95 % interval; none over nothing.
 */
export function judgedFigures(verdicts: readonly string[], judgements: readonly Judgement[]): Figure[] {
  const judged = judgements.filter(({ verdict }) => verdict !== 'judge_error');
  const share = (name: string, among: readonly Judgement[], holds: (one: Judgement) => boolean): Figure[] => {
    const n = among.length;
    const count = among.filter(holds).length;
    return n === 0 ? [] : [{ metric: `judged_${name}`, n, value: count / n, ...wilsonInterval(count, n) }];
  };
  return [
    ...verdicts.flatMap((name) => share(name, judged, ({ verdict }) => verdict === name)),
    ...share('flipped', judged, ({ flipped }) => flipped === true),
    ...share('error', judgements, ({ verdict }) => verdict === 'judge_error'),
  ];
}
