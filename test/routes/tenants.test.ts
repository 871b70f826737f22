/** Two tenants of one database, by every route: each is answered as if the other were not there. */
import { describe, expect, test } from 'vitest';
import { ingest } from '../../ingest/ingest.ts';
import { learn } from '../../src/learning/learn.ts';
import { makeFolder } from '../make-folder.ts';
import { makeServices, servicesOf } from '../make-services.ts';
import { articleOf, bakery } from './bakery.ts';
import { appOver, post, problemOf, suggest, type App } from './make-app.ts';

const smithy = {
  // Of the same name as the bakery's, and one whose id is an alias there.
  'en/hours.md': articleOf(['id: hours', 'title: Opening hours'], '# Opening hours', 'The smithy opens at 5.'),
  'en/shipping.md': articleOf(['id: shipping', 'title: Horses'], '# Horses', 'Horses are shod on Tuesdays ANVIL.'),
  'en/agents.md': articleOf(['id: agents', 'audience: agent'], '# Pie delivery', 'Pie delivery costs ANVIL 9 euros.'),
  'de/zeit.md': articleOf(['id: zeit', 'lang: de'], '# Öffnungszeiten', 'Die Schmiede öffnet um 5 ANVIL.'),
};

/** The bakery beside a smithy, which comes first and learned something; or alone. */
async function makeBakery({ alone }: { alone: boolean }): Promise<{ bakeryApp: App; smithyApp: App }> {
  const { store, services } = await makeServices();
  const other = servicesOf('smithy', store);
  const source = 'kb';
  if (!alone) {
    await ingest(other.writer, { folder: await makeFolder(smithy), source });
    const pairs = [{ articleId: 'hours', lang: 'en', question: 'how much is the delivery of a pie' }];
    await store.atomic(learn(other.writer, pairs));
  }
  const { added, failed } = await ingest(services.writer, { folder: await makeFolder(bakery), source });
  expect([added, failed]).toEqual([Object.keys(bakery).length, 0]);
  return { bakeryApp: appOver({ services, store }).app, smithyApp: appOver({ services: other, store }).app };
}

const questions = [
  'how much is the delivery of a pie',
  'when do you open',
  'horses shod on tuesdays',
  'horsse tuesdyas',
  'Wann öffnet die Schmiede?',
  'сколько стоит привезти пирог',
  'ANVIL',
];

/** Every response of the bakery, but for how long it took and the request's own number. */
async function everythingShown(app: App): Promise<unknown[]> {
  const shown: unknown[] = [];
  for (const text of questions) {
    for (const audience of ['customer', 'agent'] as const) {
      const reply = await suggest(app, text, { audience });
      const query = new URLSearchParams({ q: text, audience });
      shown.push(
        { ...reply, id: undefined, timings: undefined },
        await (await app.request(`/v1/search?${query.toString()}`)).json(),
      );
    }
  }
  for (const id of ['hours', 'shipping', 'agents', 'zeit', 'delivery']) {
    const response = await app.request(`/v1/articles/${id}?audience=agent`);
    shown.push({ ...((await response.json()) as object), requestId: undefined });
  }
  return shown;
}

describe('a tenant beside another', () => {
  test('is answered word for word as it would be alone', async () => {
    const { bakeryApp: alone } = await makeBakery({ alone: true });
    const { bakeryApp: beside } = await makeBakery({ alone: false });
    const shown = await everythingShown(beside);
    expect(shown).toEqual(await everythingShown(alone));
    expect(JSON.stringify(shown)).not.toMatch(/ANVIL|smithy/);
    expect(JSON.stringify(shown)).toContain('Delivery of a pie costs 3 euros.');
  });

  test('is not told the languages of the other', async () => {
    const { bakeryApp, smithyApp } = await makeBakery({ alone: false });
    const messages = [{ role: 'customer', text: 'pie' }];
    const { detail } = await problemOf(await post(bakeryApp, '/v1/search', { messages, locale: 'de' }));
    expect(detail).toBe('no articles are published in this locale; there are en, ru.');
    expect((await post(smithyApp, '/v1/search', { messages, locale: 'de' })).status).toBe(200);
    expect((await problemOf(await post(smithyApp, '/v1/search', { messages, locale: 'ru' }))).detail).toContain(
      'de, en',
    );
  });

  test('reads its own article of a name that both have, and takes no id from the other', async () => {
    const { bakeryApp, smithyApp } = await makeBakery({ alone: false });
    const read = async (app: App, id: string) => (await app.request(`/v1/articles/${id}?locale=en`)).text();
    expect(await read(smithyApp, 'hours')).toContain('The smithy opens at 5.');
    expect(await read(bakeryApp, 'hours')).not.toContain('smithy');
    expect(await read(bakeryApp, 'shipping')).toContain('Delivery of a pie costs 3 euros.');
  });

  test('is not retired with the other', async () => {
    const { store, services } = await makeServices();
    const other = servicesOf('smithy', store);
    const source = 'kb';
    await ingest(services.writer, { folder: await makeFolder(bakery), source });
    await ingest(other.writer, { folder: await makeFolder(smithy), source });
    const empty = { folder: await makeFolder(), source, allowEmpty: true };
    expect(await ingest(other.writer, empty)).toMatchObject({ retired: Object.keys(smithy).length });
    const { app } = appOver({ services, store });
    expect(await (await app.request('/v1/articles/shipping?locale=en')).text()).toContain('3 euros');
    expect(await ingest(other.writer, empty)).toMatchObject({ retired: 0 });
  });
});
