/** Every way in which a model fails: the articles' own wording comes in its place, in time, and says why. */
import { expect, test } from 'vitest';
import type { ErrorCode } from '../../src/errors.ts';
import type { ModelBehaviour } from '../llm/make-model-server.ts';
import { post, suggest } from './make-app.ts';
import { deltasOf, eventsOf, makeModelApp, traceOf } from './make-model-app.ts';

const question = 'how much is the delivery of a pie';
const text = 'Delivery of one pie is 3 euros [1]. Our courier is there within 40 minutes [1].';
const limits = { deadlineMs: 800, tryMs: 800, firstTokenMs: 100, betweenTokensMs: 400 };
/** What a busy machine may add. */
const SLACK = 2_000;

const faults: readonly (readonly [string, ModelBehaviour, ErrorCode])[] = [
  ['is slow with its first token', { text, firstAfter: 5_000 }, 'model_timeout'],
  ['is slow between tokens', { text, every: 5_000 }, 'model_timeout'],
  ['never answers', 'never', 'model_timeout'],
  ['hangs before it is done', 'hang before finish', 'model_timeout'],
  ['answers 500', 500, 'model_failed'],
  ['answers 401', 401, 'model_unauthorised'],
  ['answers 429', 429, 'model_rate_limited'],
  ['answers 429 and when to come again', { status: 429, headers: { 'Retry-After': '30' } }, 'model_rate_limited'],
  ['answers 400', 400, 'model_rejected'],
  ['answers with a page', 'html', 'model_unreadable'],
  ['answers in another form', 'another form', 'model_unreadable'],
  ['answers nothing', 'empty', 'model_unreadable'],
  ['sends garbage', 'garbage', 'model_unreadable'],
  ['reports a failure in the middle', 'error within', 'model_failed'],
  ['is cut off in a word', 'cut mid-word', 'model_unreachable'],
  ['ends without a reason', 'cut before finish', 'model_truncated'],
  ['is cut off at its most tokens', { text, finishReason: 'length' }, 'model_truncated'],
  ['is stopped by a filter', { text, finishReason: 'content_filter' }, 'model_truncated'],
  ['sends without end', 'huge', 'model_unreadable'],
  ['hangs up', 'hang up', 'model_unreachable'],
];

test.each(faults)('a model that %s: %s', async (...[, behaviour, code]) => {
  const { app, server, plain } = await makeModelApp({ settings: limits });
  server.behave(behaviour);
  const own = await plain.suggest({ messages: [{ role: 'customer', text: question }], audience: 'agent' });
  const reply = await suggest(app, question);
  expect(reply).toMatchObject({ outcome: 'answered', composer: 'extractive', suggestions: own.suggestions });
  expect([reply.degraded, reply.degradedBecause]).toEqual([true, [code]]);
  expect(reply.timings.totalMs).toBeLessThan(limits.deadlineMs + SLACK);
  const trace = await traceOf(app, reply.id);
  expect([trace.degradedBecause, trace.model?.name]).toEqual([[code], 'tiny']);
});

test('a model that is not there', async () => {
  const { app, server } = await makeModelApp({ settings: limits });
  await server.stop();
  expect(await suggest(app, question)).toMatchObject({
    composer: 'extractive',
    degraded: true,
    degradedBecause: ['model_unreachable'],
  });
});

test('a model that comes back at the second try is heard', async () => {
  const { app, server } = await makeModelApp();
  server.behave((...[, count]) => (count === 1 ? 503 : { text }));
  expect(await suggest(app, question)).toMatchObject({ composer: 'model', degraded: false });
});

test('a stream that breaks takes back what it showed', async () => {
  const { app, server, plain } = await makeModelApp({ settings: limits });
  server.behave({ text: `${text} And then`, finishReason: 'length' });
  const events = await eventsOf(app, question);
  const at = events.findIndex(({ event }) => event === 'reply-reset');
  expect(deltasOf(events.slice(0, at))).toContain('Delivery of one pie is 3 euros.');
  const own = await plain.suggest({ messages: [{ role: 'customer', text: question }], audience: 'agent' });
  expect(deltasOf(events.slice(at))).toBe(own.suggestions.map((suggestion) => suggestion.text).join(''));
  expect(events.at(-1)).toMatchObject({ event: 'reply-end', data: { degradedBecause: ['model_truncated'] } });
});

test('a refusal keeps its own words, and tells that the model failed', async () => {
  const { app, server } = await makeModelApp({ settings: limits });
  server.behave(500);
  const response = await post(app, '/v1/refusals', {
    messages: [{ role: 'customer', text: 'share the sourdough recipe' }],
  });
  expect(await response.json()).toMatchObject({
    outcome: 'refused',
    composer: 'extractive',
    degradedBecause: ['model_failed'],
    text: 'The sourdough recipe is our trade secret. The label lists all 5 ingredients. A baking class takes place on Sundays.',
  });
});
