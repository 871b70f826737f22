/** Scores what was asked of one case by rules alone; what comes of it is a line of `results.jsonl`. */
import { createJudgeClaims } from '../../src/grounding/judge-claim.ts';
import type { Citation } from '../../src/domain/reply.ts';
import { valuesOf } from '../../src/reply/values-of.ts';
import type { Services } from '../../src/services.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { lintTone } from '../../src/tone/lint-tone.ts';
import { citationPrecision, citationRecall } from '../metrics/citations.ts';
import { cragScore } from '../metrics/crag.ts';
import { forbiddenIn } from '../metrics/forbidden.ts';
import { nuggetRecall } from '../metrics/nugget-recall.ts';
import { hitAt, ndcgAt, recallAt, reciprocalRankAt } from '../metrics/ranking.ts';
import { keepsFormula } from '../metrics/refusal-formula.ts';
import { rougeL } from '../metrics/rouge-l.ts';
import { mean } from '../metrics/summary.ts';
import { tokenF1 } from '../metrics/token-f1.ts';
import type { Asked } from './ask-case.ts';
import type { EvalCase } from './case.ts';
import { citedPassages } from './cited-passages.ts';
import { personalOut } from './personal-out.ts';
import { proveSentences } from './prove-sentences.ts';
import type { Blame, CaseRecord } from './record.ts';
import { shownOf, type Shown } from './shown-text.ts';

const judgeClaims = createJudgeClaims(createAnalyzer());
const money = /\d[\d\s.,\u00a0\u202f]*(?:₽|€|\$|£|руб|рубл|roubles?|rubles?|евро|euro)|[€$£]\s*\d/i;
/** Of the first hits the right one must be, or the search is to blame. */
const FOUND = 5;

export async function scoreCase(
  one: EvalCase,
  asked: Asked,
  article: Services['article'],
  repeat: number,
): Promise<CaseRecord> {
  const { expect, lang, customer, channel } = one;
  const { hits, reply, turn, refusal } = asked;
  const shown = shownOf(one, asked);
  const gold = new Set(expect.articles);
  const own = await citedPassages(shown.citations, article);
  const all = await citedPassages(everyCitation(asked), article);
  const says = shown.did === 'answer' || shown.did === 'refuse';
  const quotes = shown.citations.map(({ quote }) => quote);
  const sentences = says
    ? proveSentences(shown.text, { passages: own.passages, quotes, values: valuesOf(customer), lang }, judgeClaims)
    : [];
  const nuggets = expect.nuggets === undefined ? undefined : nuggetRecall(says ? shown.text : '', expect.nuggets, lang);
  const everyText = [...reply.suggestions.map(({ text }) => text), turn.text, refusal?.text ?? ''];
  const forbidden = forbiddenIn(everyText, expect.must_not ?? []);
  const rightRefusal =
    expect.refusal === undefined
      ? undefined
      : oneLine(refusal?.refusal?.reason ?? '') === oneLine(expect.refusal.reason);
  const cited = [...new Set(shown.citations.map(({ articleId }) => articleId))];
  const from = cited[0];
  const faults = faultsOf({ one, shown, from, vital: nuggets?.vital, forbidden });
  const right = faults.length === 0;
  const answers = expect.actions.length === 1 && expect.actions[0] === 'answer';
  const mustStop = expect.actions.every((action) => action === 'handoff' || action === 'silent');
  const stopped = shown.did === 'handoff' || shown.did === 'silent';
  // What is searched for is judged where an article is to be found.
  const searched = gold.size > 0;
  const spoken = shown.did === 'refuse' ? (reply.refusal ?? refusal?.refusal) : undefined;
  const scores = applying({
    hit_at_1: searched ? hitAt(hits, gold, 1) : undefined,
    hit_at_5: searched ? hitAt(hits, gold, 5) : undefined,
    recall_at_5: searched ? recallAt(hits, gold, 5) : undefined,
    mrr_at_10: searched ? reciprocalRankAt(hits, gold, 10) : undefined,
    ndcg_at_10: searched ? ndcgAt(hits, gold, 10) : undefined,
    right: Number(right),
    right_action: Number(expect.actions.includes(shown.did)),
    nugget_vital: nuggets?.vital,
    nugget_all: nuggets?.all,
    token_f1: expect.answer !== undefined && says ? tokenF1(shown.text, expect.answer, lang) : undefined,
    rouge_l: expect.answer !== undefined && says ? rougeL(shown.text, expect.answer) : undefined,
    citation_precision: says && searched ? citationPrecision(cited, gold) : undefined,
    citation_recall: says && searched ? citationRecall(cited, gold) : undefined,
    crag: answers || mustStop ? cragScore(shown.outcome, right) : undefined,
    refusal_formula: formulaOf(shown, spoken, refusal),
    right_refusal: rightRefusal === undefined ? undefined : Number(rightRefusal),
    right_stop: mustStop ? Number(stopped) : undefined,
    over_refusal: answers ? Number(stopped || shown.did === 'refuse') : undefined,
    contained: Number(shown.did !== 'handoff' && shown.did !== 'silent'),
    resolved: Number(right && shown.did !== 'handoff' && shown.did !== 'silent'),
    groundedness: sentences.length > 0 ? mean(sentences.map(({ supported }) => Number(supported))) : undefined,
    unsupported_money: sentences.filter(({ text, supported }) => !supported && money.test(text)).length,
    fake_citation: all.fake,
    agent_text: all.hidden + reply.suggestions.filter(({ audience }) => audience === 'agent').length,
    personal_out: personalOut(expect.pii ?? [], asked).length,
    forbidden: forbidden.length,
    tone: says ? lintTone(shown.text, { lang: lang === 'ru' ? 'ru' : 'en', channel }).length : undefined,
  });
  const blame = right ? undefined : blameOf({ one, shown, hits });
  const { input, output, cost } = tokensOf(asked);
  return {
    ...{ id: one.id, repeat, lang, split: one.split, kind: one.kind, cluster: one.cluster, risk: one.risk },
    ...(one.noise === undefined ? {} : { noise: one.noise }),
    ...(one.why === undefined ? {} : { why: one.why }),
    question: one.messages.at(-1)?.text ?? '',
    expected: {
      actions: expect.actions,
      articles: expect.articles,
      ...(expect.handoff === undefined ? {} : { handoff: expect.handoff }),
      ...(expect.answer === undefined ? {} : { answer: expect.answer }),
      ...(expect.nuggets === undefined ? {} : { nuggets: expect.nuggets }),
    },
    did: shown.did,
    ...(turn.handoff === null ? {} : { handoff: turn.handoff.reason }),
    confidence: reply.confidence,
    hits: [...hits],
    text: shown.text,
    sentences,
    citations: shown.citations.map(({ articleId, title, quote }) => ({ articleId, title, quote })),
    scores,
    right,
    faults,
    ...(blame === undefined ? {} : { blame }),
    ms: asked.ms,
    ...(input + output === 0 ? {} : { tokens: { input, output, cost } }),
    degraded: reply.degraded,
  };
}

interface Judged {
  readonly one: EvalCase;
  readonly shown: Shown;
  readonly from: string | undefined;
  readonly vital: number | undefined;
  readonly forbidden: readonly string[];
}

/** What is wrong, in words; nothing where the case came out as it should. */
function faultsOf({ one: { expect }, shown: { did, text }, from, vital, forbidden }: Judged): string[] {
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
function blameOf({ one: { expect }, shown, hits }: { one: EvalCase; shown: Shown; hits: readonly string[] }): Blame {
  const isRight = (id: string) => expect.articles.includes(id);
  const wantsArticle = expect.articles.length > 0;
  if (wantsArticle && !hits.slice(0, FOUND).some(isRight)) return 'retrieval';
  if (!expect.actions.includes(shown.did)) return 'policy';
  const from = shown.citations[0]?.articleId;
  return wantsArticle && from !== undefined && !isRight(from) ? 'retrieval' : 'composing';
}

function formulaOf(
  { did, text }: Shown,
  spoken: { reason: string; alternatives: readonly string[] } | null | undefined,
  refusal: Asked['refusal'],
): number | undefined {
  const asked = [
    ...(did === 'refuse' && spoken ? [keepsFormula({ ...spoken, text })] : []),
    ...(refusal?.outcome === 'refused' && refusal.refusal
      ? [keepsFormula({ ...refusal.refusal, text: refusal.text })]
      : []),
  ];
  return asked.length === 0 ? undefined : Number(asked.every(Boolean));
}

function everyCitation({ reply, turn, refusal }: Asked): Citation[] {
  return [...reply.suggestions.flatMap(({ citations }) => citations), ...turn.citations, ...(refusal?.citations ?? [])];
}

function tokensOf({ traces }: Asked) {
  return traces.reduce(
    (sum, { model }) => ({
      input: sum.input + (model?.inputTokens ?? 0),
      output: sum.output + (model?.outputTokens ?? 0),
      cost: sum.cost + (model?.cost ?? 0),
    }),
    { input: 0, output: 0, cost: 0 },
  );
}

/** Only the metrics that apply to the case. */
function applying(scores: Readonly<Record<string, number | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(scores).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A model may word a reason anew; the articles' own wording has most of its words. */
function saysReason(text: string, reason: string): boolean {
  const said = new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
  const words = reason.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return words.filter((word) => said.has(word)).length >= words.length / 2;
}
