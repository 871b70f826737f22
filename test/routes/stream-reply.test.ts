/** The events of a streamed reply: their order, and that they add up to the reply. */
import fc from 'fast-check';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { streamReply } from '../../src/routes/stream-reply.ts';
import { anObject, anyWith, aString } from './anything.ts';
import { makeApp, post, type App } from './make-app.ts';
import { replySchema, suggestionSchema, type Reply } from '../../src/domain/reply.ts';

interface StreamEvent {
  readonly event: string;
  readonly data: unknown;
}

const deltaSchema = z.strictObject({ index: z.number().int(), text: z.string() });
const endSchema = z.strictObject({ index: z.number().int(), suggestion: suggestionSchema });

async function eventsOf(response: Response): Promise<StreamEvent[]> {
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/event-stream']);
  const blocks = (await response.text()).split('\n\n').filter((block) => block !== '');
  return blocks.map((block) => {
    const { event = '', data = '' } = /^event: (?<event>[a-z-]+)\ndata: (?<data>[^\n]*)$/.exec(block)?.groups ?? {};
    return { event, data: JSON.parse(data) as unknown };
  });
}

async function streamOf(app: App, text: string, customer?: unknown): Promise<StreamEvent[]> {
  const body = { messages: [{ role: 'customer', text }], customer };
  return eventsOf(await post(app, '/v1/suggestions', body, { Accept: 'text/event-stream' }));
}

/** What a client that only listens to the deltas has on its screen. */
function written(events: readonly StreamEvent[], index: number): string {
  const deltas = events.filter(({ event }) => event === 'text-delta').map(({ data }) => deltaSchema.parse(data));
  return deltas.map((delta) => (delta.index === index ? delta.text : '')).join('');
}

test('a suggestion comes sentence by sentence, then whole, then the reply', async () => {
  const { app } = await makeApp();
  const customer = { name: 'Vera', orders: [{ id: '4815', eta: '18:40' }] };
  const events = await streamOf(app, 'when can I collect my order', customer);
  const names = events.map(({ event }) => event);
  expect(names).toEqual(['text-delta', 'text-delta', 'text-delta', 'suggestion-end', 'reply-end']);
  const { index, suggestion } = endSchema.parse(events.at(-2)?.data);
  const reply = replySchema.parse(events.at(-1)?.data);
  expect({ index, suggestions: [suggestion] }).toEqual({ index: 0, suggestions: reply.suggestions });
  expect(written(events, 0)).toBe(suggestion.text);
});

test('what is known at once comes in one piece, so that a page draws it once', async () => {
  const { app } = await makeApp();
  const body = { messages: [{ role: 'customer', text: 'how much is the delivery of a pie' }] };
  const response = await post(app, '/v1/suggestions', body, { Accept: 'text/event-stream' });
  const pieces: string[] = [];
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) pieces.push(piece);
  expect(pieces).toEqual([expect.stringMatching(/^event: text-delta\n[^]*event: reply-end\n.*\n\n$/)]);
});

test('the reply is the one that comes as JSON', async () => {
  const { app } = await makeApp();
  const text = 'how much is the delivery of a pie';
  const events = await streamOf(app, text);
  const asJson = await post(app, '/v1/suggestions', { messages: [{ role: 'customer', text }] });
  expect(events.at(-1)?.data).toEqual({
    ...replySchema.parse(await asJson.json()),
    id: aString,
    timings: anObject,
  });
});

const sentence = fc.oneof(
  fc.constantFrom('Jam. ', 'Is it "hot"? ', '«Да!» ', 'a\n- b;\n\n', 'So…', '3.5 kg. ', 'data: x\n\nevent: y'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const texts = fc.array(
  fc.array(sentence, { maxLength: 6 }).map((parts) => parts.join('')),
  { maxLength: 3 },
);

test('the deltas of any suggestions add up to each text, before its end comes', async () => {
  const citation = { articleId: 'a', lang: 'en', revision: 1, title: 'A', heading: '', anchor: '', quote: 'A' };
  await fc.assert(
    fc.asyncProperty(texts, async (said) => {
      const reply: Reply = {
        id: 'r',
        composer: 'extractive',
        outcome: 'answered',
        confidence: 1,
        suggestions: said.map((text) => ({ variant: 'full', text, audience: 'customer', citations: [citation] })),
        otherLocale: false,
        degraded: false,
        timings: { searchMs: 0, composeMs: 0, totalMs: 0 },
      };
      const app = new Hono().get('/', (context) =>
        streamSSE(context, (stream) => streamReply(stream, () => Promise.resolve(reply))),
      );
      const events = await eventsOf(await app.request('/'));
      expect(said.map((...[, index]) => written(events, index))).toEqual(said);
      expect(events.filter(({ event }) => event !== 'text-delta')).toEqual([
        ...reply.suggestions.map((suggestion, index) => ({ event: 'suggestion-end', data: { index, suggestion } })),
        { event: 'reply-end', data: reply },
      ]);
      const lastDelta = events.findLastIndex(({ event }) => event === 'text-delta');
      expect(lastDelta).toBeLessThan(Math.max(1, events.length - 2));
    }),
  );
});

test('silence is one event', async () => {
  const { app } = await makeApp();
  const events = await streamOf(app, 'quantum chromodynamics');
  expect(events).toEqual([
    { event: 'reply-end', data: anyWith({ outcome: 'silent', reason: 'no_match', suggestions: [] }) },
  ]);
});
