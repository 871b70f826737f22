/** What the demo table offers: by its limits, by words said in a dialogue, and in the articles' own figures. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { quoteRequestSchema } from '../../src/compensation/facts.ts';
import { latenessOf } from '../../src/compensation/lateness-of.ts';
import { policySchema } from '../../src/compensation/policy.ts';
import { makeCompensation, readTable, demoText } from './demo-table.ts';

const { compensation } = await makeCompensation();

async function told(given: Record<string, unknown>) {
  const { rule, offer, fallback, limitReached } = await compensation.quote(quoteRequestSchema.parse(given));
  const kinds = [offer, fallback].map((one) => (one === null ? '-' : `${one.kind}${one.supervisor ? '!' : ''}`));
  return [rule?.id ?? '-', ...kinds, ...(limitReached ? ['limit'] : [])].join(' ');
}

const late = (latenessMinutes: number, excuse?: string) => ({ problem: 'late', order: { latenessMinutes, excuse } });

test.each([
  [late(15.99), 'late-up-to-15 none -'],
  [late(16), 'late-16-to-30 promo_code promo_code'],
  [late(30), 'late-16-to-30 promo_code promo_code'],
  [late(31), 'late-31-to-60 gift promo_code'],
  [late(60), 'late-31-to-60 gift promo_code'],
  [late(61), 'late-over-60 promo_code refund'],
  [late(61, 'weather_alert'), 'late-excused-over-60 none -'],
  [late(40, 'courier_waited'), 'late-excused none -'],
  [{ problem: 'missing_item', customer: { claims: 2 } }, 'missing-item redelivery refund'],
  [{ problem: 'missing_item', customer: { claims: 3 } }, 'missing-item-repeated escalate! -'],
  [{ problem: 'foreign_object', order: { value: 3000 } }, 'foreign-object refund -'],
  [{ problem: 'foreign_object', order: { value: 3001 } }, 'foreign-object refund! -'],
  [{ problem: 'foreign_object', severity: 'high' }, 'foreign-object-injury escalate! -'],
  [{ problem: 'our_mistake', customer: { goodwill: 1000 } }, 'our-mistake promo_code -'],
  [{ problem: 'our_mistake', customer: { goodwill: 1001 } }, 'our-mistake escalate! - limit'],
  [{ problem: 'our_mistake', customer: { claims: 3 } }, 'our-mistake escalate! - limit'],
  [{ ...late(20), customer: { goodwill: 1500 } }, 'late-16-to-30 promo_code escalate! limit'],
])('%j: %s', async (given, expected) => {
  expect(await told(given)).toBe(expected);
});

describe('a complaint in a dialogue', () => {
  test.each([
    ['Курьер опоздал на 40 минут, пицца приехала', 'late-31-to-60'],
    ['You are half an hour late', 'late-16-to-30'],
    ['Заказ опаздывает уже больше часа!', 'late-over-60'],
    ['Мне не положили соус', 'missing-item'],
    ['В салате волос, фу', 'foreign-object'],
    ['Your driver was rude to me', 'rude-courier'],
    ['С карты деньги списали дважды', 'double-charge'],
    ['Привезли, представьте, не ту пиццу', 'wrong-item'],
    ['Коробка помята, но пицца целая', 'damaged-packaging'],
    ['Какие есть пиццы без глютена?', undefined],
  ])('%s', async (text, rule) => {
    const quote = await compensation.quoteFor({ messages: [{ role: 'customer', text }] });
    expect(quote?.rule?.id).toBe(rule);
  });
});

test.each([
  ['опоздал на 40 минут', 40],
  ['обещали за 30 минут, опоздали на час', 60],
  ['полтора часа жду', 90],
  ['1,5 часа опоздания', 90],
  ['2 часа 10 минут', 130],
  ['an hour and a half late', 90],
  ['more than an hour', 61],
  ['заказ 4815', undefined],
])('%s is %s minutes', (text, minutes) => {
  expect(latenessOf(text)).toBe(minutes);
});

test('every figure of the table stands in an article that its rule names', async () => {
  const policy = policySchema.parse(readTable(demoText).content);
  for (const rule of policy.rules) {
    for (const lang of ['ru', 'en'] as const) {
      const files = rule.articles.map((id) => fileURLToPath(new URL(`../../kb/${lang}/${id}.md`, import.meta.url)));
      const articles = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
      const known = new Set(numbersOf(articles));
      const texts = [rule.why, rule.offer.text, rule.fallback?.text].map((text) => text?.[lang] ?? '');
      const sums = [rule.offer.amount, rule.fallback?.amount, rule.ceiling.amount].flatMap((sum) => sum?.['RUB'] ?? []);
      const { lateness, claims } = rule.when;
      const bounds = [lateness, claims].flatMap((range) => Object.values(range ?? {}));
      const unknown = [...numbersOf(texts.join(' ')), ...[...sums, ...bounds].map(String)].filter(
        (one) => !known.has(one),
      );
      expect({ rule: rule.id, lang, unknown }).toEqual({ rule: rule.id, lang, unknown: [] });
    }
  }
  const limits = await readFile(fileURLToPath(new URL('../../kb/en/goodwill-limits.md', import.meta.url)), 'utf8');
  const { until_claims: claims, ...goodwill } = policy.countries['RU']?.goodwill ?? {};
  expect(claims).toBe(3);
  expect(numbersOf(limits)).toEqual(expect.arrayContaining(Object.values(goodwill).map(String)));
});

/** `1,500` and `1 500` are one number. */
function numbersOf(text: string): string[] {
  return [...text.matchAll(/\d+(?:[,\u00a0 ]\d{3})*/g)].map(([number]) => number.replaceAll(/\D/g, ''));
}
