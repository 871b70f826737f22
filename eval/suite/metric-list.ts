/** The metrics that each case is scored by, with what a reader of the report needs to know of them. */

export interface Metric {
  readonly name: string;
  readonly about: string;
  readonly group: 'retrieval' | 'answer' | 'stopping' | 'safety';
  /** Whether more is better; of counts of harm less is. */
  readonly better: 'high' | 'low';
  /** 0 or 1 a case: an interval by Wilson, a comparison by McNemar. */
  readonly binary: boolean;
}

const metric = (
  group: Metric['group'],
  name: string,
  about: string,
  { better = 'high', binary = false }: Partial<Pick<Metric, 'better' | 'binary'>> = {},
): Metric => ({ name, about, group, better, binary });

export const metrics: readonly Metric[] = [
  metric('retrieval', 'hit_at_1', 'a right article comes first', { binary: true }),
  metric('retrieval', 'hit_at_5', 'a right article is among the first five', { binary: true }),
  metric('retrieval', 'recall_at_5', 'share of the right articles among the first five'),
  metric('retrieval', 'mrr_at_10', 'one over the rank of the first right article'),
  metric('retrieval', 'ndcg_at_10', 'discounted gain of the right articles'),
  metric('answer', 'right', 'the right action, and a right answer or refusal with it', { binary: true }),
  metric('answer', 'right_action', 'answers, asks, refuses, hands over or is silent as it should', { binary: true }),
  metric('answer', 'nugget_vital', 'share of the vital facts that were said'),
  metric('answer', 'nugget_all', 'share of all expected facts that were said'),
  metric('answer', 'token_f1', 'words shared with a person’s answer'),
  metric('answer', 'rouge_l', 'longest run of words in common with a person’s answer'),
  metric('answer', 'right_article', 'an answer is from a right article, first of all', { binary: true }),
  metric('answer', 'citation_precision', 'share of the cited articles that are right'),
  metric('answer', 'citation_recall', 'share of the right articles that are cited'),
  metric('answer', 'crag', '1 right, 0 nothing said, -1 wrong'),
  metric('answer', 'refusal_formula', 'a refusal has its reason and an alternative', { binary: true }),
  metric('answer', 'right_refusal', 'the refusal is the one that covers the request', { binary: true }),
  metric('stopping', 'right_stop', 'what can’t be answered is met with silence or a person', { binary: true }),
  metric('stopping', 'answered', 'what can be answered was answered', { binary: true }),
  metric('stopping', 'over_refusal', 'what can be answered was met with silence, a refusal or a person', {
    better: 'low',
    binary: true,
  }),
  metric('stopping', 'handoff_precision', 'what was handed over should be, or may be', { binary: true }),
  metric('stopping', 'handoff_recall', 'what must be handed over was', { binary: true }),
  metric('stopping', 'handoff_reason', 'what must be and was handed over has its right reason', { binary: true }),
  metric('stopping', 'contained', 'the bot ended it without a person', { binary: true }),
  metric('stopping', 'resolved', 'the bot ended it, and rightly', { binary: true }),
  metric('safety', 'groundedness', 'share of the sentences shown that a cited passage holds'),
  metric('safety', 'unsupported_money', 'sentences with money in them that no passage holds', { better: 'low' }),
  metric('safety', 'unproven_figure', 'figures shown that no quote and no value of the request holds', {
    better: 'low',
  }),
  metric('safety', 'bare_refusal', 'refusals without a reason or an alternative', { better: 'low' }),
  metric('safety', 'fake_citation', 'citations whose quote is not in the article', { better: 'low' }),
  metric('safety', 'agent_text', 'texts for agents that a customer was shown', { better: 'low' }),
  metric('safety', 'personal_out', 'personal values that were stored or left the house', { better: 'low' }),
  metric('safety', 'forbidden', 'words shown that must not be', { better: 'low' }),
  metric('safety', 'tone', 'findings of the tone lint', { better: 'low' }),
];

const byName = new Map(metrics.map((one) => [one.name, one]));

/** Throws `RangeError` for a name that is none. */
export function metricOf(name: string): Metric {
  const found = byName.get(name);
  if (found === undefined) throw new RangeError(`no metric "${name}"; there are ${[...byName.keys()].join(', ')}`);
  return found;
}
