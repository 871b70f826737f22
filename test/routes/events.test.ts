/** GET /v1/events over real HTTP: what comes, to whom, and from where it goes on. */
import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { contactEvents } from '../../src/store/schema.ts';
import { servicesOf } from '../make-services.ts';
import { appOver, type App } from './make-app.ts';
import { act, dora, machine, makeTalks, open, say } from './talks.ts';

interface Told {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** Reads a stream until so many events came; comments are left out. */
async function streamOf(app: App, headers: Record<string, string> = {}) {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const leaving = new AbortController();
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        leaving.abort();
        server.close(() => {
          resolve();
        });
      }),
  );
  const response = await fetch(`http://127.0.0.1:${port}/v1/events`, { headers, signal: leaving.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return async (count: number): Promise<Told[]> => {
    for (;;) {
      const told = text.split('\n\n').slice(0, -1).flatMap(parse);
      if (told.length >= count) return told;
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) throw new Error(`the stream ended after ${text}`);
      text += value;
    }
  };
}

function parse(block: string): Told[] {
  const fields: unknown = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
  const { id = '', event, data = '' } = fields as Partial<Told>;
  return event === undefined ? [] : [{ id, event, data }];
}

test('an agent is told of everything as it happens, and goes on where the stream was cut', async () => {
  const { app, as } = await makeTalks();
  const before = await streamOf(as(dora), { 'Last-Event-ID': '0' });
  const { id } = await open(app, { message: 'when are you open' });
  await act(app, id, 'topic', { topic: 'hours' });
  const told = await before(4);
  expect(told.map(({ event }) => event)).toEqual(['opened', 'message', 'message', 'changed']);
  expect(JSON.parse(told[1]?.data ?? '')).toMatchObject({
    conversationId: id,
    message: { seq: 1, author: 'customer' },
  });
  const resumed = await streamOf(as(dora), { 'Last-Event-ID': told[2]?.id ?? '' });
  expect(await resumed(1)).toEqual([told[3]]);
});

test('a visitor is told of their own conversation alone, without comments', async () => {
  const { app, as, visitor } = await makeTalks();
  const { id } = await open(app, { bot: false });
  const read = await streamOf(visitor(id), { 'Last-Event-ID': '1' });
  await open(app, { message: 'ZEBRA-OTHER' });
  await say(as(dora), id, 'ZEBRA-COMMENT', { kind: 'comment' });
  await say(as(dora), id, 'Good day');
  const told = await read(1);
  expect(told.map(({ event }) => event)).toEqual(['message']);
  expect(told[0]?.data).toContain('Good day');
  expect(told[0]?.data).not.toMatch(/ZEBRA|"dora"/);
});

test('what another process writes is told too', async () => {
  const { app, store } = await makeTalks();
  const other = servicesOf('main', store);
  const read = await streamOf(appOver({ services: other, store }).app);
  await open(app);
  expect((await read(1)).map(({ event }) => event)).toEqual(['opened']);
});

test('whoever is behind what is kept is told to read anew', async () => {
  const { app, as, store } = await makeTalks();
  await open(app, { message: 'operator' });
  await store.db.delete(contactEvents);
  await open(app);
  for (const id of ['1', '999']) {
    const read = await streamOf(as(dora), { 'Last-Event-ID': id });
    expect((await read(1))[0]).toMatchObject({ event: 'reset', data: '{}' });
  }
});

test('the end of the server ends the streams', async () => {
  const { services, as } = await makeTalks();
  const response = await as(dora).request('/v1/events');
  services.conversations.endFollowing();
  expect(await response.text()).toContain('id: 0');
});

test('whoever does not read holds nothing up, and misses nothing', async () => {
  const { services, store } = await makeTalks();
  const { conversations } = services;
  const leaving = new AbortController();
  const slow = await conversations.follow(machine, { after: 0, signal: leaving.signal });
  await slow.next();
  const { id: conversationId } = await conversations.open({ channel: 'chat', bot: false });
  const row = { tenant: 'main', conversationId, kind: 'changed' as const, at: new Date().toISOString(), data: {} };
  await store.db.insert(contactEvents).values(Array<typeof row>(1_200).fill(row));
  await conversations.describe(machine, conversationId, { topic: 'pie' });
  const seen: number[] = [];
  for await (const one of slow) {
    if (one.kind === 'event') seen.push(one.event.id);
    if (seen.length === 1_202) leaving.abort();
  }
  expect(seen).toEqual(Array.from(Array(1_202).keys(), (index) => index + 1));
});
