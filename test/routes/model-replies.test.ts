/** A reply that a model words: what is shown, what proves it, and what the trace tells of it. */
import { expect, test } from 'vitest';
import { aString, anyWith } from './anything.ts';
import { suggest } from './make-app.ts';
import { makeModelApp, traceOf } from './make-model-app.ts';

const question = 'how much is the delivery of a pie';
const answer =
  '## full\nDelivery of a pie costs 3 euros [1]. The courier brings it within 40 minutes [1].\n\n' +
  '## short\nDelivery costs 3 euros [1].\n\n' +
  '## next\nDelivery costs 3 euros [1]. Could you tell me your address, please?';

test('a model words the variants, each sentence with the words that prove it', async () => {
  const { app, server, services } = await makeModelApp();
  server.behave({ text: answer });
  const reply = await suggest(app, question);
  expect(reply).toMatchObject({ outcome: 'answered', composer: 'model', degraded: false });
  expect(reply.suggestions.map(({ variant, text }) => [variant, text])).toEqual([
    ['full', 'Delivery of a pie costs 3 euros. The courier brings it within 40 minutes.'],
    ['short', 'Delivery costs 3 euros.'],
    ['next', 'Delivery costs 3 euros. Could you tell me your address, please?'],
  ]);
  const article = await services.article({ id: 'delivery', locale: 'en', audience: 'customer' });
  for (const { citations, audience } of reply.suggestions) {
    expect(audience).toBe('customer');
    expect(citations.length).toBeGreaterThan(0);
    for (const { quote, articleId } of citations) {
      expect([articleId, article.passages.some(({ text }) => text.includes(quote))]).toEqual(['delivery', true]);
    }
  }
});

test('the trace names the prompt, the tokens, what they cost and how long the first one took', async () => {
  const { app, server } = await makeModelApp();
  server.behave({ text: answer, usage: { prompt_tokens: 1_000, completion_tokens: 500 } });
  const { id } = await suggest(app, question);
  const { model, struck } = await traceOf(app, id);
  expect(model).toEqual({
    name: 'tiny',
    prompt: { id: 'suggestion', version: 1, hash: aString },
    inputTokens: 1_000,
    outputTokens: 500,
    cost: 4,
    firstTokenMs: expect.any(Number) as number,
  });
  expect(struck).toEqual([]);
});

test('the channel decides what comes first, and dresses it', async () => {
  const { app, server } = await makeModelApp();
  server.behave({ text: answer });
  const letter = await suggest(app, question, { channel: 'email', customer: { name: 'Vera' } });
  expect(letter.suggestions[0]).toMatchObject({
    variant: 'full',
    text:
      'Hello, Vera!\n\nDelivery of a pie costs 3 euros. The courier brings it within 40 minutes.\n\n' +
      'Kind regards,\nCustomer care',
  });
  server.behave({ text: 'Delivery of a pie costs 3 euros [1].' });
  expect((await suggest(app, question, { channel: 'messenger' })).suggestions).toEqual([
    anyWith({ variant: 'short', text: 'Delivery of a pie costs 3 euros.' }),
  ]);
});

test('what fits no channel is left out, and the trace tells so', async () => {
  const { app, server } = await makeModelApp();
  const sentence = 'The courier brings the pie within 40 minutes, and the delivery of a pie costs 3 euros [1].';
  server.behave({ text: Array(9).fill(sentence).join(' ') });
  const { suggestions, id } = await suggest(app, question, { channel: 'social' });
  expect(suggestions[0]?.text.length).toBeLessThanOrEqual(300);
  expect((await traceOf(app, id)).struck.map(({ because }) => because)).toContain('too_long');
});

test('a model that says that the passages do not answer is believed, and nothing is degraded', async () => {
  const { app, server, plain } = await makeModelApp();
  server.behave({ text: 'NO_ANSWER. Delivery of a pie costs 3 euros [1].' });
  const reply = await suggest(app, question);
  const own = await plain.suggest({ messages: [{ role: 'customer', text: question }], audience: 'agent' });
  expect(reply).toMatchObject({ composer: 'extractive', degraded: false, suggestions: own.suggestions });
});
