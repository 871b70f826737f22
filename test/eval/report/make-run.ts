/** A made-up run of an evaluation, with all that a report can show; the same in every call. */
import { createRandom, pick } from '../../../eval/random.ts';
import { metrics } from '../../../eval/suite/metric-list.ts';
import type { CaseRecord } from '../../../eval/suite/record.ts';
import type { Figure, Summary } from '../../../eval/suite/summary.ts';

export function makeRecord(changes: Partial<CaseRecord> = {}): CaseRecord {
  return {
    id: 'case-1',
    repeat: 0,
    lang: 'en',
    split: 'test',
    kind: 'plain',
    cluster: 'order-cancel',
    topics: ['ordering'],
    risk: 'low',
    question: 'Can I cancel my order?',
    expected: { actions: ['answer'], articles: ['order-cancel'] },
    did: 'answer',
    confidence: 0.7,
    hits: ['order-cancel', 'order-change'],
    text: 'You can cancel it in the app.',
    sentences: [{ text: 'You can cancel it in the app.', supported: true, quote: 'Cancel an order in the app.' }],
    citations: [{ articleId: 'order-cancel', title: 'Cancelling an order', quote: 'Cancel an order in the app.' }],
    scores: { right: 0, right_action: 1, groundedness: 1 },
    right: false,
    faults: ['the vital fact "until it is being cooked" is missing'],
    blame: 'composing',
    ms: { search: 2.1, suggest: 6.4, turn: 9.3 },
    degraded: false,
    ...changes,
  };
}

export function makeSummary(changes: Partial<Summary> = {}): Summary {
  return {
    at: '2026-11-22T12:00:00.000Z',
    seconds: 0,
    fingerprint: { commit: 'e1a670a', knowledgeBase: 'a0', cases: 'b1', prompts: 'c2', config: {} },
    cases: 0,
    problems: [],
    figures: [],
    slices: [],
    confidence: { brier: 0, calibrationError: 0, augrc: 0, bins: [], curve: [] },
    stopping: {
      precision: null,
      recall: null,
      handoffPrecision: null,
      handoffRecall: null,
      overRefusal: null,
      containment: null,
      resolution: null,
      gap: null,
    },
    robustness: [],
    blame: { retrieval: 0, composing: 0, policy: 0, data: 0 },
    latency: {},
    tokens: { input: 0, output: 0, cost: 0 },
    gates: [],
    ...changes,
  };
}

export function makeFigure(metric: string, value: number, n = 400): Figure {
  const half = 1.96 * Math.sqrt(Math.max(0.0004, value * (1 - value)) / n);
  return { metric, n, value, low: Math.max(0, value - half), high: Math.min(1, value + half) };
}

const kinds = ['plain', 'typo', 'policy', 'refusal', 'injection', 'two questions', 'out of scope', 'personal'];
const topics = ['delivery', 'payment', 'refund', 'allergens', 'account', 'promo codes', 'courier', 'оплата частями'];

/** A run as it may well come out: a service that is good, and weak at refunds. */
export function makeRun(): { summary: Summary; trend: Summary[]; records: CaseRecord[] } {
  const random = createRandom(7);
  const around = (value: number, by: number) => Math.min(1, Math.max(0, value + (random() - 0.5) * by));
  const means = metrics.map(({ name, better, group }) => ({
    name,
    value: better === 'high' ? around(0.84, 0.24) : group === 'safety' ? around(0, 0.02) : around(0.08, 0.06),
  }));
  const figuresOf = (shift: number, n: number) =>
    means.map(({ name, value }) => makeFigure(name, around(value + shift, 0.1), n));
  const slice = (by: Summary['slices'][number]['by'], value: string, n: number, shift = 0) => ({
    by,
    value,
    cases: n,
    figures: figuresOf(shift, n),
  });
  const run = (at: string, shift: number, knowledgeBase: string) =>
    makeSummary({
      at,
      cases: 1284,
      seconds: 42.7,
      fingerprint: {
        commit: 'e1a670a4c0ffee',
        knowledgeBase,
        cases: '9f31c2d7a0b4',
        prompts: '77aa01',
        model: 'scripted',
        config: { 'search.k': 10, repeats: 3, rerank: true },
      },
      figures: means.map(({ name, value }) => makeFigure(name, around(value + shift, 0.02), 1284)),
    });
  const days = [1, 3, 5, 8, 11, 14, 17, 19];
  const trend = days.map((day, index) =>
    run(`2026-11-${String(day).padStart(2, '0')}T06:00:00.000Z`, (index - 8) * 0.015, day < 6 ? 'aaaa' : 'bbbb'),
  );
  const curve = Array.from(Array(100).keys(), (index) => {
    const coverage = (index + 1) / 100;
    return { coverage, risk: 0.01 + 0.15 * coverage ** 2.4 };
  });
  const summary: Summary = {
    ...run('2026-11-22T12:00:00.000Z', 0, 'bbbb'),
    problems: ['cases/replies.jsonl:17: needs either text or messages'],
    slices: [
      slice('lang', 'ru', 802),
      slice('lang', 'en', 482, -0.03),
      ...kinds.map((kind, index) => slice('kind', kind, 30 + index * 31, index === 3 ? -0.28 : 0)),
      ...topics.map((topic, index) => slice('topic', topic, index === 7 ? 6 : 40 + index * 20, (3 - index) * 0.03)),
      slice('risk', 'low', 900),
      slice('risk', 'high', 120, -0.06),
    ],
    confidence: {
      brier: 0.118,
      calibrationError: 0.041,
      augrc: 0.037,
      bins: Array.from(Array(10).keys(), (bin) => ({
        count: 96,
        said: 0.2 + bin * 0.08,
        was: around(0.17 + bin * 0.085, 0.09),
      })),
      curve,
    },
    stopping: {
      precision: 0.91,
      recall: 0.86,
      handoffPrecision: 0.93,
      handoffRecall: 0.88,
      overRefusal: 0.071,
      containment: 0.742,
      resolution: 0.655,
      gap: 0.087,
    },
    robustness: ['typo', 'layout', 'translit', 'slang'].flatMap((noise) =>
      ['right', 'hit_at_5', 'over_refusal'].map((metric) => ({
        noise,
        metric,
        pairs: 120,
        delta: metric === 'over_refusal' ? around(0.03, 0.05) : -around(0.06, 0.14),
      })),
    ),
    blame: { retrieval: 84, composing: 47, policy: 61, data: 9 },
    latency: {
      search: { p50: 1.4, p95: 3.2, p99: 5.9 },
      suggest: { p50: 4.8, p95: 11.3, p99: 19 },
      turn: { p50: 6.1, p95: 14.8, p99: 26.2 },
    },
    tokens: { input: 1_834_220, output: 208_114, cost: 3.4127 },
    gates: [
      { name: 'right', passed: true, told: 'at least 0.80, and 0.843 was measured' },
      { name: 'unsupported_money', passed: false, told: 'exactly 0, and 2 sentences were found' },
      { name: 'hit_at_5', passed: true, told: 'no less than the run before less 0.01' },
      { name: 'turn p95', passed: true, told: 'at most 50 ms, and 14.8 ms were measured' },
    ],
  };
  const records = Array.from(Array(120).keys(), (index) => hardCase(index, random));
  return { summary, trend, records };
}

function hardCase(index: number, random: () => number): CaseRecord {
  const russian = index % 2 === 0;
  const quote = russian
    ? 'Деньги возвращаются на карту за 3–10 рабочих дней.'
    : 'A refund takes 3 to 10 business days.';
  const money = index < 2;
  return makeRecord({
    id: `replies-${russian ? 'ru' : 'en'}-${String(index).padStart(3, '0')}`,
    lang: russian ? 'ru' : 'en',
    kind: pick(kinds, random),
    risk: pick(['low', 'medium', 'high'] as const, random),
    did: pick(['answer', 'answer', 'refuse', 'handoff', 'silent', 'clarify'] as const, random),
    confidence: random(),
    question: russian
      ? 'Здравствуйте! Оплатила картой, заказ отменили, деньги так и не пришли. Когда вернёте и кому писать, если не вернёте?'
      : 'I paid by card, you cancelled the order and the money has not come back. When will it?',
    expected: {
      actions: ['answer'],
      articles: ['refund-time', 'refund-card'],
      nuggets: [
        { text: russian ? '3–10 рабочих дней' : '3 to 10 business days', vital: true },
        { text: russian ? 'писать в чат' : 'ask in the chat', vital: false },
      ],
    },
    hits: ['refund-time', 'payment-failed', 'order-cancel', 'refund-card'],
    text: '',
    sentences: [
      { text: russian ? 'Здравствуйте!' : 'Hello!', supported: true },
      { text: quote, supported: true, quote },
      {
        text: russian ? 'А ещё мы начислим вам 500 ₽ бонусами.' : 'You will also get a bonus of 5 pounds.',
        supported: !money,
        ...(money ? {} : { quote: 'Bonuses are credited by an agent.' }),
      },
    ],
    citations: [{ articleId: 'refund-time', title: russian ? 'Сроки возврата' : 'How long a refund takes', quote }],
    scores: { right: 0, right_action: 1, groundedness: money ? 0.67 : 1, unsupported_money: money ? 1 : 0 },
    faults: ['a vital fact was not said', ...(money ? ['a sum of money that no passage holds'] : [])],
    blame: pick(['retrieval', 'composing', 'policy', 'data'] as const, random),
    ...(index % 5 === 0 ? { noise: { kind: 'typo', of: 'replies-ru-000' }, degraded: true } : {}),
  });
}
