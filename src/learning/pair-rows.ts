/** Pairs in the form in which statements take them: as one bound value. */
import { mask } from '../privacy/mask.ts';
import type { Pair } from './pair.ts';
import { questionOf } from './question-of.ts';

/** JSON of [article, lang, question] however many there are: D1 takes no more than 100 values. `undefined` for none. */
export function pairRows(pairs: readonly Pair[]): string | undefined {
  const rows = pairs
    .map(({ articleId, lang, question }) => [articleId, lang, questionOf(mask(question))] as const)
    .filter(([, , question]) => question !== '');
  return rows.length === 0 ? undefined : JSON.stringify(rows);
}
