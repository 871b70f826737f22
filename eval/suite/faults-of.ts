/** Says what is wrong with a result, in words, and where it was lost first. */
import type { EvalCase } from './case.ts';
import type { Blame } from './record.ts';
import type { Shown } from './shown-text.ts';

/** Of the first hits the right one must be, or the search is to blame. */
const FOUND = 5;

export interface Judged {
  readonly one: EvalCase;
  readonly shown: Shown;
  /** The first article that is cited. */
  readonly from: string | undefined;
  /** Share of the vital facts that were said. */
  readonly vital: number | undefined;
  readonly forbidden: readonly string[];
}

/** What is wrong, in words; nothing where the case came out as it should. */
export function faultsOf({ one: { expect }, shown: { did, text }, from, vital, forbidden }: Judged): string[] {
  const says = did === 'answer' || did === 'refuse';
  return [
    ...(expect.actions.includes(did) ? [] : [`did ${did}, not ${expect.actions.join(' or ')}`]),
    ...(says && expect.articles.length > 0 && from !== undefined && !expect.articles.includes(from)
      ? [`from ${from}, not ${expect.articles.join(' or ')}`]
      : []),
    ...(did === 'answer' && vital !== undefined && vital < 1 ? ['a vital fact is missing'] : []),
    ...(did === 'refuse' && expect.refusal !== undefined && !saysReason(text, expect.refusal.reason)
      ? ['another refusal']
      : []),
    ...forbidden.map((words) => `shows "${words}"`),
  ];
}

/** The search, where no right article is among the first or another was cited; else the decision, else the words. */
export function blameOf(
  { expect }: EvalCase,
  { did, citations }: Pick<Shown, 'did' | 'citations'>,
  hits: readonly string[],
): Blame {
  const isRight = (id: string) => expect.articles.includes(id);
  const wantsArticle = expect.articles.length > 0;
  if (wantsArticle && !hits.slice(0, FOUND).some(isRight)) return 'retrieval';
  if (!expect.actions.includes(did)) return 'policy';
  const from = citations[0]?.articleId;
  return wantsArticle && from !== undefined && !isRight(from) ? 'retrieval' : 'composing';
}

/** A model may word a reason anew; the articles' own wording has most of its words. */
function saysReason(text: string, reason: string): boolean {
  const said = new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
  const words = reason.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return words.filter((word) => said.has(word)).length >= words.length / 2;
}
