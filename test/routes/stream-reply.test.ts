/** The events of a streamed reply: their order, and that they add up to the reply. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { anObject, anyWith } from './anything.ts';
import { articleOf, bakery } from './bakery.ts';
import { makeApp, post, type App } from './make-app.ts';
import { replySchema, suggestionSchema } from '../../src/domain/reply.ts';

interface StreamEvent {
  readonly event: string;
  readonly data: unknown;
}

const deltaSchema = z.strictObject({ index: z.number().int(), text: z.string() });
const endSchema = z.strictObject({ index: z.number().int(), suggestion: suggestionSchema });

async function streamOf(app: App, text: string, customer?: unknown): Promise<StreamEvent[]> {
  const body = { messages: [{ role: 'customer', text }], customer };
  const response = await post(app, '/v1/suggestions', body, { Accept: 'text/event-stream' });
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/event-stream']);
  const blocks = (await response.text()).split('\n\n').filter((block) => block !== '');
  return blocks.map((block) => {
    const { event = '', data = '' } = /^event: (?<event>[a-z-]+)\ndata: (?<data>.*)$/.exec(block)?.groups ?? {};
    return { event, data: JSON.parse(data) as unknown };
  });
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

test('the reply is the one that comes as JSON', async () => {
  const { app } = await makeApp();
  const text = 'how much is the delivery of a pie';
  const events = await streamOf(app, text);
  const asJson = await post(app, '/v1/suggestions', { messages: [{ role: 'customer', text }] });
  expect(events.at(-1)?.data).toEqual({
    ...replySchema.parse(await asJson.json()),
    timings: anObject,
  });
});

test('deltas of several suggestions, of line breaks and of quotes add up to each text', async () => {
  const shelf = (id: string) =>
    articleOf(
      [`id: ${id}`, 'title: Gift baskets', 'questions: [what is in a gift basket]'],
      '# Gift baskets',
      'A gift basket holds:\n\n- jam "Winter";\n- 2 loaves!\n- tea.',
      'We say «A gift basket is a joy.» Is a gift basket wrapped? A gift basket is wrapped.',
    );
  const { app } = await makeApp({ ...bakery, 'en/red.md': shelf('red'), 'en/blue.md': shelf('blue') });
  const events = await streamOf(app, 'what is in a gift basket');
  const { suggestions } = replySchema.parse(events.at(-1)?.data);
  expect(suggestions).toHaveLength(2);
  expect(suggestions[0]?.text).toContain('\n');
  expect(suggestions.map((...[, index]) => written(events, index))).toEqual(suggestions.map(({ text }) => text));
});

test('silence is one event', async () => {
  const { app } = await makeApp();
  const events = await streamOf(app, 'quantum chromodynamics');
  expect(events).toEqual([
    { event: 'reply-end', data: anyWith({ outcome: 'silent', reason: 'no_match', suggestions: [] }) },
  ]);
});
