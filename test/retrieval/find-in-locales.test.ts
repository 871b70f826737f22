/** Articles in the reader's language come first; another language's comes only where it alone answers, and says so. */
import { expect, test } from 'vitest';
import type { SearchRequest, SearchResult } from '../../src/retrieval/search.ts';
import { makeFolder } from '../make-folder.ts';
import { servicesOver } from '../make-services.ts';
import { articleOf, bakery } from '../routes/bakery.ts';
import { makeApp, post, suggest } from '../routes/make-app.ts';

const machines: Readonly<Record<string, string>> = {
  ...bakery,
  // Only in English.
  'en/mixer.md': articleOf(
    ['id: mixer', 'title: Kitchenaid Artisan KSM-150', 'questions: [Kitchenaid Artisan KSM-150 error E-4042]'],
    '# Kitchenaid Artisan KSM-150',
    'The Kitchenaid Artisan KSM-150 shows E-4042 when the bowl is loose. Turn the bowl until it clicks.',
  ),
  // In both.
  'en/oven.md': articleOf(
    ['id: oven', 'title: Rational iCombi oven, error E-77', 'questions: [Rational iCombi E-77]'],
    '# Rational iCombi oven, error E-77',
    'The Rational iCombi shows E-77 when the door is open.',
  ),
  'ru/oven.md': articleOf(
    ['id: oven', 'title: Печь Rational'],
    '# Печь Rational',
    'Печь показывает ошибку, пока открыта дверца.',
  ),
  // Never translated: its words are Russian, and all of them stand in Russian articles.
  'en/shift.md': articleOf(
    ['id: shift', 'title: Смена курьеров и хлеб', 'questions: [смена курьеров печём хлеб]'],
    '# Смена курьеров и хлеб',
    'Смена курьеров довольна. Печём хлеб.',
  ),
  // Expired in Russian.
  'en/card.md': articleOf(
    ['id: guest-card', 'title: Guest card Bonvoyage, renewal', 'questions: [guest card Bonvoyage renewal]'],
    '# Guest card Bonvoyage, renewal',
    'The guest card Bonvoyage is renewed every year.',
  ),
  'ru/card.md': articleOf(
    ['id: karta', 'title: Карта гостя Bonvoyage', 'expires_at: 2026-11-01', 'questions: [карта гостя Bonvoyage]'],
    '# Карта гостя Bonvoyage',
    'Карта гостя Bonvoyage действует до конца октября.',
  ),
  // Only in English, and hidden.
  'en/fridge.md': articleOf(
    [
      'id: fridge',
      'title: Liebherr Monolith FX-900',
      'expires_at: 2026-11-01',
      'questions: [Liebherr Monolith FX-900]',
    ],
    '# Liebherr Monolith FX-900',
    'The Liebherr Monolith FX-900 is defrosted by code 11.',
  ),
  'en/grinder.md': articleOf(
    ['id: grinder', 'title: Mahlkonig Guatemala GX-300', 'audience: agent', 'questions: [Mahlkonig Guatemala GX-300]'],
    '# Mahlkonig Guatemala GX-300',
    'The Mahlkonig Guatemala GX-300 is reset by code 22.',
  ),
  'en/scales.md': articleOf(
    ['id: scales', 'title: Sartorius Entris QX-110', 'channels: [email]', 'questions: [Sartorius Entris QX-110]'],
    '# Sartorius Entris QX-110',
    'The Sartorius Entris QX-110 is zeroed by code 33.',
  ),
};

async function search(q: string, rest: Partial<SearchRequest> = {}): Promise<SearchResult> {
  const { services } = await servicesOver(await makeFolder(machines));
  const messages = [{ role: 'customer', text: q }] as const;
  return services.search({ messages, locale: 'ru', audience: 'customer', limit: 10, ...rest });
}

test.each([
  'Kitchenaid Artisan KSM-150',
  'что делать, если миксер Kitchenaid Artisan пишет E-4042',
  'что означает ошибка E-4042 на Kitchenaid KSM-150',
])('a name that only an English article holds leads there from Russian: %s', async (q) => {
  const { hits, otherLocale, confidence } = await search(q);
  expect(hits[0]).toMatchObject({ articleId: 'mixer', lang: 'en' });
  expect(otherLocale).toBe(true);
  expect(confidence).toBeGreaterThan(0.5);
});

test('a question in another language than the one asked for finds the article that answers it', async () => {
  const { hits, otherLocale } = await search('how long do orders wait at the counter');
  expect(hits[0]).toMatchObject({ articleId: 'pickup', lang: 'en' });
  expect(otherLocale).toBe(true);
});

test('the hits in the reader’s language follow, still best first and within the limit', async () => {
  const q = 'Kitchenaid KSM-150 E-4042: открыта дверца, ошибка';
  const { hits } = await search(q);
  expect(hits[0]?.lang).toBe('en');
  expect(hits.map(({ lang }) => lang)).toContain('ru');
  const scores = hits.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(scores.every((score) => score > 0)).toBe(true);
  expect((await search(q, { limit: 1 })).hits).toEqual(hits.slice(0, 1));
});

test('where the reader’s own language is sure, nothing else is found', async () => {
  const { hits, otherLocale } = await search('сколько стоит привезти пирог');
  expect(hits[0]).toMatchObject({ articleId: 'delivery', lang: 'ru' });
  expect(new Set(hits.map(({ lang }) => lang))).toEqual(new Set(['ru']));
  expect(otherLocale).toBe(false);
});

test.each(['Rational iCombi E-77', 'печь Rational iCombi показывает E-77'])(
  'an article that there is in the reader’s language never comes in another one: %s',
  async (q) => {
    const { hits, otherLocale } = await search(q);
    expect(hits[0]).toMatchObject({ articleId: 'oven', lang: 'ru' });
    expect(hits.filter(({ lang }) => lang === 'en')).toEqual([]);
    expect(otherLocale).toBe(false);
  },
);

test.each(['Rational', 'смена курьеров печём хлеб'])('words that both languages hold stay in one: %s', async (q) => {
  const { hits, otherLocale } = await search(q);
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.filter(({ lang }) => lang !== 'ru')).toEqual([]);
  expect(otherLocale).toBe(false);
});

test.each([
  { hidden: 'expired', q: 'Liebherr Monolith FX-900', audience: 'agent' },
  { hidden: 'for agents', q: 'Mahlkonig Guatemala GX-300', audience: 'customer' },
  { hidden: 'for another channel', q: 'Sartorius Entris QX-110', audience: 'agent' },
] as const)('an article in another language that is $hidden stays hidden', async ({ q, audience }) => {
  const { hits, otherLocale } = await search(q, { audience, channel: 'chat' });
  expect(hits.filter(({ lang }) => lang !== 'ru')).toEqual([]);
  expect(otherLocale).toBe(false);
});

test('the same articles are found by those whom they are for', async () => {
  expect((await search('Mahlkonig Guatemala GX-300', { audience: 'agent' })).hits[0]).toMatchObject({ lang: 'en' });
  expect((await search('Sartorius Entris QX-110', { channel: 'email' })).hits[0]).toMatchObject({ lang: 'en' });
});

test('what has expired in the reader’s language is not told from another one', async () => {
  const { app } = await makeApp(machines);
  const reply = await suggest(app, 'карта гостя Bonvoyage', { locale: 'ru', audience: 'agent' });
  expect(reply).toMatchObject({ outcome: 'silent', reason: 'stale', otherLocale: false, suggestions: [] });
  expect(await search('карта гостя Bonvoyage renewal')).toMatchObject({ otherLocale: false });
});

test('an agent is whispered the other language’s article, marked; a customer is sent nothing', async () => {
  const { app } = await makeApp(machines);
  const q = 'что делать, если миксер Kitchenaid Artisan пишет E-4042';
  const forAgent = await suggest(app, q, { locale: 'ru', audience: 'agent' });
  expect(forAgent).toMatchObject({ outcome: 'answered', otherLocale: true });
  expect(forAgent.suggestions[0]?.citations[0]).toMatchObject({ articleId: 'mixer', lang: 'en' });
  const forCustomer = await suggest(app, q, { locale: 'ru' });
  expect(forCustomer).toMatchObject({ outcome: 'silent', reason: 'no_match', otherLocale: false, suggestions: [] });
});

test('the language is seen in the question where none is asked for', async () => {
  const { app } = await makeApp(machines);
  const text = 'что делать, если миксер у нас в пекарне пишет E-4042 Kitchenaid Artisan KSM-150';
  const response = await post(app, '/v1/search', { messages: [{ role: 'customer', text }] });
  const { hits, otherLocale } = (await response.json()) as SearchResult;
  expect({ lang: hits[0]?.lang, otherLocale }).toEqual({ lang: 'en', otherLocale: true });
  expect(await suggest(app, text)).toMatchObject({ outcome: 'silent', suggestions: [] });
});
