/** GET and POST /v1/search: what is found, by whom, and how much of it. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { aNumber, aString } from './anything.ts';
import { articleOf, onePie } from './bakery.ts';
import { makeApp, post, problemOf, type App } from './make-app.ts';

const resultSchema = z.strictObject({
  hits: z.array(
    z.strictObject({
      articleId: z.string(),
      lang: z.string(),
      revision: z.number(),
      title: z.string(),
      heading: z.string(),
      anchor: z.string(),
      snippet: z.string(),
      score: z.number().positive(),
    }),
  ),
  confidence: z.number().min(0).max(1),
  otherLocale: z.boolean(),
  degraded: z.boolean(),
});

async function search(app: App, parameters: Record<string, string>) {
  const response = await app.request(`/v1/search?${new URLSearchParams(parameters).toString()}`);
  return resultSchema.parse(await response.json());
}

const idsOf = ({ hits }: z.infer<typeof resultSchema>) => hits.map(({ articleId }) => articleId);

test('a hit names its article, its place and the sentence that fits', async () => {
  const { app } = await makeApp();
  const { hits, confidence } = await search(app, { q: 'pie courier minutes', locale: 'en' });
  expect(hits[0]).toEqual({
    articleId: 'delivery',
    lang: 'en',
    revision: 1,
    title: 'Pie delivery',
    heading: '',
    anchor: 'pie-delivery',
    snippet: 'The courier brings it within 40 minutes.',
    score: aNumber,
  });
  expect(confidence).toBeGreaterThan(0.4);
});

test('a dialogue of one message finds what the query finds', async () => {
  const { app } = await makeApp();
  const q = 'when can I collect my order';
  const response = await post(app, '/v1/search', { messages: [{ role: 'customer', text: q }] });
  expect(await response.json()).toEqual(await search(app, { q }));
});

test('an earlier turn says what a short last one is about', async () => {
  const { app } = await makeApp();
  const messages = [
    { role: 'customer', text: 'I ask about the opening hours of the bakery' },
    { role: 'agent', text: 'Which day?' },
    { role: 'customer', text: 'Easter' },
  ];
  const response = await post(app, '/v1/search', { messages });
  expect(resultSchema.parse(await response.json()).hits[0]).toMatchObject({
    articleId: 'hours',
    heading: 'Holidays',
  });
});

test('hits come best first, one an article, no more than the limit', async () => {
  const { app } = await makeApp();
  const q = 'order status delivery recipe hours';
  const all = await search(app, { q, limit: '50' });
  const scores = all.hits.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(idsOf(all)).size).toBe(all.hits.length);
  expect(all.hits.length).toBeGreaterThan(2);
  expect(idsOf(await search(app, { q, limit: '2' }))).toEqual(idsOf(all).slice(0, 2));
});

test('there are 10 hits unless the limit says otherwise', async () => {
  const names = Array.from(Array(12).keys(), (number) => `jam${number}`);
  const jams = Object.fromEntries(
    names.map((id) => [`en/${id}.md`, articleOf([`id: ${id}`, `title: Jam ${id}`], `# Jam ${id}`, 'Cherry jam.')]),
  );
  const { app } = await makeApp(jams);
  expect((await search(app, { q: 'cherry jam' })).hits).toHaveLength(10);
  expect((await search(app, { q: 'cherry jam', limit: '50' })).hits).toHaveLength(12);
});

test('an agent finds the agents’ articles and a customer does not', async () => {
  const { app } = await makeApp();
  expect(idsOf(await search(app, { q: 'goodwill voucher' }))).toEqual([]);
  expect(idsOf(await search(app, { q: 'goodwill voucher', audience: 'agent' }))).toEqual(['vouchers']);
});

test('expired articles, drafts and other channels are not found by anybody', async () => {
  const { app } = await makeApp();
  for (const q of ['pumpkin festival strudel', 'loyalty stamps loaf']) {
    expect(await search(app, { q, audience: 'agent' })).toEqual({
      hits: [],
      confidence: 0,
      otherLocale: false,
      degraded: false,
    });
  }
  expect(idsOf(await search(app, { q: 'christmas', channel: 'email' }))).toEqual([]);
  expect(idsOf(await search(app, { q: 'christmas', channel: 'chat' }))).toEqual(['hours']);
});

test.each(['0', '51', '1.5', '-1', 'ten', '', ' ', '1e9', 'NaN'])('a limit of "%s" is refused', async (limit) => {
  const { app } = await makeApp(onePie);
  const response = await app.request(`/v1/search?q=pie&limit=${encodeURIComponent(limit)}`);
  expect(await problemOf(response)).toMatchObject({
    status: 400,
    code: 'invalid_request',
    errors: [{ path: 'limit', message: aString }],
  });
});

test.each([0, 51, 1.5, null, true, [5], 'ten'])('a limit of %j in a body is refused', async (limit) => {
  const { app } = await makeApp(onePie);
  const response = await post(app, '/v1/search', { messages: [{ role: 'customer', text: 'pie' }], limit });
  expect(await problemOf(response)).toMatchObject({ status: 400, errors: [{ path: 'limit' }] });
});

test('a query has to be there', async () => {
  const { app } = await makeApp(onePie);
  expect(await problemOf(await app.request('/v1/search'))).toMatchObject({ status: 400, errors: [{ path: 'q' }] });
});
