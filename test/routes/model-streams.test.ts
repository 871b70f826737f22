/** A model's words as they come: proven sentences early, and an end as soon as nobody waits any more. */
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { startServer } from '../../src/node.ts';
import { post, problemOf } from './make-app.ts';
import { deltasOf, eventsIn, eventsOf, makeModelApp, type ModelApp } from './make-model-app.ts';

const question = 'how much is the delivery of a pie';
const body = { messages: [{ role: 'customer', text: question }] };
const asEvents = { Accept: 'text/event-stream' };
const first = 'Delivery of one pie is 3 euros [1].';

function promiseWithResolve(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

test('only proven sentences come, then the suggestions, then the reply', async () => {
  const { app, server } = await makeModelApp();
  server.behave({ text: `## full\n${first} The pies fly [1]. The courier brings it within 40 minutes [1].` });
  const events = await eventsOf(app, question);
  expect(deltasOf(events)).toBe('Delivery of one pie is 3 euros. The courier brings it within 40 minutes.');
  expect(events.map(({ event }) => event)).toEqual(['text-delta', 'text-delta', 'suggestion-end', 'reply-end']);
});

test('the first sentence comes before the model has ended', async () => {
  const { app, server } = await makeModelApp();
  const ending = promiseWithResolve();
  server.behave({ text: `${first} The courier is late.`, untilEnd: ending.promise });
  const response = await post(app, '/v1/suggestions', body, asEvents);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const early = await reader?.read();
  expect(eventsIn(early?.value ?? '')).toEqual([
    { event: 'text-delta', data: { index: 0, text: 'Delivery of one pie is 3 euros.' } },
  ]);
  expect(server.open).toBe(1);
  ending.resolve();
  let rest = '';
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) rest += next.value;
  expect(eventsIn(rest).at(-1)?.event).toBe('reply-end');
});

async function makeServed(): Promise<ModelApp & { readonly url: string; readonly headers: Record<string, string> }> {
  const made = await makeModelApp();
  const running = await startServer(made.services, readConfig({ PORT: '0', SUFFLER_LOG: 'off' }));
  onTestFinished(() => running.close());
  made.server.behave('never');
  const { key } = await made.services.access.keys.create({ name: 'test', role: 'agent' });
  return { ...made, url: running.url, headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` } };
}

test.each([
  ['events', '/v1/suggestions', asEvents, question],
  ['JSON', '/v1/suggestions', {}, question],
  ['a refusal', '/v1/refusals', {}, 'share the sourdough recipe'],
])('a client of %s that goes away ends the model’s request', async (...[, path, accept, text]) => {
  const { url, server, headers } = await makeServed();
  const client = httpRequest(`${url}${path}`, {
    method: 'POST',
    headers: { ...headers, ...accept },
  });
  client.on('error', () => undefined);
  client.end(JSON.stringify({ messages: [{ role: 'customer', text }] }));
  await vi.waitFor(() => {
    expect(server.open).toBe(1);
  });
  client.destroy();
  await vi.waitFor(() => {
    expect([server.open, server.abandoned]).toEqual([0, 1]);
  });
});

test('a client that stays is answered over the same connection', async () => {
  const { url, server, headers } = await makeServed();
  server.behave({ text: first });
  const client = httpRequest(`${url}/v1/suggestions`, {
    method: 'POST',
    headers,
  });
  client.end(JSON.stringify(body));
  const [response] = (await once(client, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
  expect(JSON.parse(text)).toMatchObject({ composer: 'model' });
});

test('a newer request of the conversation ends the older one, and its model’s request', async () => {
  const { app, server } = await makeModelApp();
  server.behave((...[, count]) => (count < 3 ? 'never' : { text: first }));
  const conversationId = 'c-1';
  const older = post(app, '/v1/suggestions', { ...body, conversationId });
  await vi.waitFor(() => {
    expect(server.open).toBe(1);
  });
  const streamed = post(app, '/v1/suggestions', { ...body, conversationId }, asEvents);
  const stale = await problemOf(await older);
  expect([stale.status, stale.code]).toEqual([409, 'suggestion_stale']);
  const stream = await streamed;
  await vi.waitFor(() => {
    expect([server.open, server.abandoned]).toEqual([1, 1]);
  });
  const newest = await post(app, '/v1/suggestions', { ...body, conversationId });
  expect(eventsIn(await stream.text())).toMatchObject([{ event: 'reply-fail', data: { code: 'suggestion_stale' } }]);
  expect(await newest.json()).toMatchObject({ composer: 'model', degraded: false });
  await vi.waitFor(() => {
    expect([server.open, server.abandoned]).toEqual([0, 2]);
  });
});

test('requests of other conversations, or of none, leave one another alone', async () => {
  const { app, server } = await makeModelApp();
  server.behave({ text: first });
  const replies = await Promise.all(
    ['a', 'b', undefined, undefined].map((conversationId) => post(app, '/v1/suggestions', { ...body, conversationId })),
  );
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});

test('while many wait for a slow model, those without one are answered', async () => {
  const { app, server, plain } = await makeModelApp();
  const slow = promiseWithResolve();
  server.behave({ text: first, until: slow.promise });
  let modelReplies = 0;
  const waiting = Array.from(Array(64), async () => {
    const response = await post(app, '/v1/suggestions', body, asEvents);
    const events = eventsIn(await response.text());
    modelReplies += 1;
    return events.at(-1);
  });
  await vi.waitFor(() => {
    expect(server.open).toBe(64);
  });
  for (let at = 0; at < 20; at += 1) {
    const reply = await plain.suggest({ messages: [{ role: 'customer', text: question }], audience: 'customer' });
    expect(reply).toMatchObject({ outcome: 'answered', composer: 'extractive' });
  }
  expect([modelReplies, server.open]).toEqual([0, 64]);
  slow.resolve();
  for (const last of await Promise.all(waiting)) {
    expect(last).toMatchObject({ event: 'reply-end', data: { composer: 'model' } });
  }
});
