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
import { rougeL } from '../metrics/rouge-l.ts';
import { mean } from '../metrics/summary.ts';
import { tokenF1 } from '../metrics/token-f1.ts';
import type { Asked } from './ask-case.ts';
import type { EvalCase } from './case.ts';
import { citedPassages } from './cited-passages.ts';
import { blameOf, faultsOf } from './faults-of.ts';
import { personalOut } from './personal-out.ts';
import { proveSentences } from './prove-sentences.ts';
import type { CaseRecord } from './record.ts';
import { refusalScores } from './refusal-scores.ts';
import { shownOf } from './shown-text.ts';
import { stoppingScores } from './stopping-scores.ts';
import { unprovenFigures } from './unproven-figures.ts';

const judgeClaims = createJudgeClaims(createAnalyzer());
const money = /\d[\d\s.,\u00a0\u202f]*(?:₽|€|\$|£|руб|рубл|roubles?|rubles?|евро|euro)|[€$£]\s*\d/i;

export interface ScoreOptions {
  readonly article: Services['article'];
  /** How often the case was asked before, in this run. Default: 0. */
  readonly repeat?: number | undefined;
  /** Of the article that is expected first. */
  readonly topics?: readonly string[] | undefined;
}

export async function scoreCase(
  one: EvalCase,
  asked: Asked,
  { article, repeat = 0, topics = [] }: ScoreOptions,
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
  const cited = [...new Set(shown.citations.map(({ articleId }) => articleId))];
  const from = cited[0];
  const faults = faultsOf({ one, shown, from, vital: nuggets?.vital, forbidden });
  const right = faults.length === 0;
  const answers = expect.actions.length === 1 && expect.actions[0] === 'answer';
  const mustStop = expect.actions.every((action) => action === 'handoff' || action === 'silent');
  // What is searched for is judged where an article is to be found.
  const searched = gold.size > 0;
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
    right_article: shown.did === 'answer' && searched && from !== undefined ? Number(gold.has(from)) : undefined,
    citation_precision: says && searched ? citationPrecision(cited, gold) : undefined,
    citation_recall: says && searched ? citationRecall(cited, gold) : undefined,
    crag: answers || mustStop ? cragScore(shown.outcome, right) : undefined,
    ...refusalScores(one, asked, shown),
    ...stoppingScores(one, { did: shown.did, reason: turn.handoff?.reason, right }),
    groundedness: sentences.length > 0 ? mean(sentences.map(({ supported }) => Number(supported))) : undefined,
    unsupported_money: sentences.filter(({ text, supported }) => !supported && money.test(text)).length,
    unproven_figure: await unprovenFigures(asked, customer, article),
    fake_citation: all.fake,
    agent_text: all.hidden + reply.suggestions.filter(({ audience }) => audience === 'agent').length,
    personal_out: personalOut(expect.pii ?? [], asked).length,
    forbidden: forbidden.length,
    tone: says ? lintTone(shown.text, { lang: lang === 'ru' ? 'ru' : 'en', channel }).length : undefined,
  });
  const blame = right ? undefined : blameOf(one, shown, hits);
  const { input, output, cost } = tokensOf(asked);
  return {
    ...{ id: one.id, repeat, lang, split: one.split, kind: one.kind, cluster: one.cluster, risk: one.risk },
    topics: [...topics],
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
