/** Dialogues played into a real server over HTTP, and removed again without a trace on anything else. */
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { removeDemo } from '../../src/conversations/remove-demo.ts';
import { dialogueSchema } from '../../src/demo/dialogue.ts';
import { play, type PlayOptions } from '../../src/demo/play.ts';
import { startServer } from '../../src/node.ts';
import {
  botConversations,
  contactEvents,
  conversations,
  feedback,
  learnedPairs,
  messages,
  replies,
} from '../../src/store/schema.ts';
import { makeFolder } from '../make-folder.ts';
import { now, servicesOver } from '../make-services.ts';
import { bakery } from '../routes/bakery.ts';

const dialogue = (id: string, texts: readonly string[], rest: object = {}) =>
  dialogueSchema.parse({
    ...{ id: `en-${id}`, lang: 'en', channel: 'chat', customer: { name: id } },
    messages: texts.map((text) => ({ after: 1, text })),
    ...rest,
  });
const pie = dialogue('pie', ['How much is the delivery of a pie?', 'operator, please'], {
  ...{ afterAnswer: [{ after: 2, text: 'thanks' }], rating: 'good' },
});
const asks = dialogue('asks', ['How much is the delivery of a pie?'], { bot: false, rating: 'bad' });

async function serve() {
  const { services, store } = await servicesOver(await makeFolder(bakery));
  const server = await startServer(services, readConfig({ PORT: '0', SUFFLER_LOG: 'off' }));
  onTestFinished(() => server.close());
  const { key } = await services.access.keys.create({ name: 'demo', role: 'agent' });
  const started = (rest: Partial<PlayOptions> = {}) =>
    play({
      ...{ server: server.url, key, dialogues: [pie, asks], speed: 1e6, agents: false, patience: 0 },
      ...{ signal: new AbortController().signal, now: () => now, newId: () => crypto.randomUUID(), ...rest },
    });
  const rows = async () => {
    await services.stop();
    const tables = {
      conversations,
      messages,
      contactEvents,
      feedback,
      learnedPairs,
      replies,
      botConversations,
    };
    const all = Object.entries(tables).map(
      async ([name, table]) => [name, await store.db.select().from(table)] as const,
    );
    return Object.fromEntries(await Promise.all(all)) as Record<string, unknown[]>;
  };
  return { services, store, started, rows };
}

test('customers wait for a person, and are left in the queue where nobody comes', async () => {
  const { started, rows } = await serve();
  expect(await started()).toEqual({
    ...{ dialogues: 2, messages: 3, byBot: 0, byPerson: 0, unanswered: 2, failed: [], interrupted: false },
  });
  expect((await rows())['conversations']).toMatchObject([
    { status: 'waiting', demo: true },
    { status: 'waiting', demo: true },
  ]);
});

test('with agents they are answered, react, and rate', async () => {
  const { started, rows } = await serve();
  expect(await started({ agents: true, patience: 60_000 })).toMatchObject({ byPerson: 2, messages: 4, failed: [] });
  const stored = (await rows())['conversations'] as { status: string; rating: string }[];
  expect(stored.map(({ status, rating }) => `${status} ${rating}`).toSorted()).toEqual(['closed good', 'review bad']);
});

test('removal takes all of it, and leaves everything else as it was', async () => {
  const { services, store, started, rows } = await serve();
  const { id } = await services.conversations.open({ channel: 'chat', message: 'How much is the delivery of a pie?' });
  await services.conversations.append({ kind: 'key', id: 'k', name: 'till', role: 'admin' }, id, { text: 'Hello' });
  const before = await rows();
  await started({ agents: true, patience: 60_000 });
  await services.stop();
  const removed = await removeDemo({ store, tenant: 'main', now: () => now });
  expect(removed).toMatchObject({ conversations: 2, messages: expect.any(Number) as number });
  expect(removed.learned).toBeGreaterThan(0);
  const { contactEvents: events = [], ...after } = await rows();
  const { contactEvents: eventsBefore = [], ...rest } = before;
  expect(after).toEqual(rest);
  expect(events.slice(0, -1)).toEqual(eventsBefore);
  expect(events.at(-1)).toMatchObject({ kind: 'reset' });
  expect(await removeDemo({ store, tenant: 'main', now: () => now })).toMatchObject({ conversations: 0, learned: 0 });
});

test('who follows the conversations is told to read everything anew', async () => {
  const { services, store } = await serve();
  await services.conversations.open({ channel: 'chat', demo: true });
  const leaving = new AbortController();
  const followed = await services.conversations.follow(
    { kind: 'key', id: 'k', name: 'till', role: 'agent' },
    { signal: leaving.signal },
  );
  expect((await followed.next()).value).toMatchObject({ kind: 'start' });
  await removeDemo({ store, tenant: 'main', now: () => now });
  expect((await followed.next()).value).toMatchObject({ kind: 'reset' });
  leaving.abort();
});

test('a play that cannot be is told before anything is played', async () => {
  const { started, rows } = await serve();
  await expect(started({ key: 'sk_wrong' })).rejects.toMatchObject({ code: 'credential_invalid' });
  await expect(started({ server: 'http://127.0.0.1:9' })).rejects.toMatchObject({ code: 'server_unreachable' });
  expect((await rows())['conversations']).toEqual([]);
});

test('a play that is interrupted ends, and tells how far it came', async () => {
  const { started } = await serve();
  const interrupt = new AbortController();
  const playing = started({
    signal: interrupt.signal,
    patience: 60_000,
    onProgress: () => {
      interrupt.abort();
    },
  });
  expect(await playing).toMatchObject({ interrupted: true, failed: [] });
});
