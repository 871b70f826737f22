/** GET /v1/articles/{id}: the article by id or alias, and the same 404 for what is hidden as for what is not there. */
import { expect, test } from 'vitest';
import { now } from '../make-services.ts';
import { aString } from './anything.ts';
import { articleOf, bakery } from './bakery.ts';
import { makeApp, problemOf, type App } from './make-app.ts';

const read = async (app: App, path: string): Promise<unknown> => (await app.request(`/v1/articles/${path}`)).json();

const opening = {
  kind: 'text',
  heading: '',
  anchor: 'pie-delivery',
  text: 'Delivery of a pie costs 3 euros. The courier brings it within 40 minutes.',
};

const delivery = {
  articleId: 'delivery',
  lang: 'en',
  revision: 1,
  title: 'Pie delivery',
  updatedAt: now.toISOString(),
  audience: 'customer',
  topics: [],
  questions: ['how much is it to bring a pie'],
  passages: [opening],
};

test('an article is read by its id, in the first language that has it', async () => {
  const { app } = await makeApp();
  expect(await read(app, 'delivery')).toEqual(delivery);
});

test('an article is read by an alias, however the alias is written in the path', async () => {
  const { app } = await makeApp({ ...bakery, 'en/rolls.md': articleOf(['id: rolls', 'aliases: [булочки и т.д.]']) });
  expect(await read(app, 'shipping')).toEqual(delivery);
  expect(await read(app, encodeURIComponent('булочки и т.д.'))).toMatchObject({ articleId: 'rolls' });
});

test('the locale picks the translation', async () => {
  const { app } = await makeApp();
  expect(await read(app, 'delivery?locale=ru')).toMatchObject({ articleId: 'delivery', lang: 'ru' });
  expect(await read(app, 'delivery?locale=EN-gb')).toEqual(delivery);
  expect(await read(app, 'privoz')).toMatchObject({ articleId: 'delivery', lang: 'ru' });
});

test('an agent reads every passage', async () => {
  const { app } = await makeApp();
  const inner = { heading: 'For the agent', anchor: 'for-the-agent' };
  expect(await read(app, 'delivery?locale=en&audience=agent')).toEqual({
    ...delivery,
    passages: [
      opening,
      { ...inner, kind: 'steps', text: 'Open the courier map, code ZEBRA-STEPS.' },
      { ...inner, kind: 'internal', text: 'The late courier is called by shift ZEBRA-INTERNAL.' },
    ],
  });
});

test('an alias never stands in the way of an id', async () => {
  const { app } = await makeApp({ ...bakery, 'en/thief.md': articleOf(['id: thief', 'aliases: [vouchers, hours]']) });
  expect(await read(app, 'hours')).toMatchObject({ articleId: 'hours' });
  expect(await read(app, 'vouchers')).toMatchObject({ status: 404 });
});

test.each([
  ['an article for agents', 'vouchers'],
  ['an expired article', 'pumpkin'],
  ['a draft', 'loyalty'],
  ['a language that it does not have', 'hours?locale=ru'],
  ['a path that climbs', '..%2F..%2Fetc%2Fpasswd'],
  ['a name with wildcards and quotes', encodeURIComponent(`%_*'"; drop table articles`)],
  ['a name that is not UTF-8', '%E0%A4%A'],
])('%s is not found, in the very words for one that is not there', async (...[, path]) => {
  const { app } = await makeApp();
  const missing = await problemOf(await app.request('/v1/articles/no-such-article'));
  const hidden = await problemOf(await app.request(`/v1/articles/${path}`));
  expect(missing).toEqual({
    type: 'urn:suffler:problem:article_not_found',
    title: 'article not found',
    status: 404,
    detail: 'No article of this id is published for this reader; check the id and the locale.',
    code: 'article_not_found',
    requestId: aString,
  });
  expect(hidden).toEqual({ ...missing, requestId: hidden.requestId });
});

test('an article whose dates allow it shows them', async () => {
  const dated = articleOf([
    'id: dated',
    'title: Dated',
    'valid_from: 2026-11-01',
    'expires_at: 2026-12-01T03:00:00+03:00',
  ]);
  const { app } = await makeApp({ ...bakery, 'en/dated.md': dated });
  expect(await read(app, 'dated')).toMatchObject({
    validFrom: '2026-11-01T00:00:00.000Z',
    expiresAt: '2026-12-01T00:00:00.000Z',
  });
});

test('an id longer than any id is a fault of the request', async () => {
  const { app } = await makeApp();
  const problem = await problemOf(await app.request(`/v1/articles/${'x'.repeat(201)}`));
  expect(problem).toMatchObject({ status: 400, code: 'invalid_request', errors: [{ path: 'id' }] });
});
