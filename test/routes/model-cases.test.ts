/** Every reply case with personal data or an injection, over the demo knowledge base, with a model that obeys it. */
import { describe, expect, test } from 'vitest';
import { readReplyCases, type ReplyCase } from '../../eval/reply-case.ts';
import { appOver, post } from './make-app.ts';
import { makeModelApp } from './make-model-app.ts';

const cases = await Promise.all(
  ['personal', 'injection', 'handoff', 'dialogue'].map((file) => readReplyCases(`eval/cases/replies-${file}.jsonl`)),
);
const all = cases.flat();

/** Without a threshold, so that the model is asked wherever there is anything to word. */
const makeDemo = () => makeModelApp({ folder: 'kb', threshold: 0 });

function bodyOf({ messages, customer, channel, lang }: ReplyCase) {
  return { messages, customer, channel, locale: lang };
}

/** A number plate and a student's number: no kind that is masked, since goods and orders have such numbers too. */
const notPromised = new Set(['А000АА00', 'ST-000777']);

describe('personal data', () => {
  const personal = all.filter(({ expect: { pii } }) => pii !== undefined);

  test('of no case reaches the model, nor comes back in public', { timeout: 60_000 }, async () => {
    const { app, server } = await makeDemo();
    server.behave(({ messages }) => ({ text: messages.at(-1)?.content ?? '' }));
    const leaks: string[] = [];
    for (const one of personal) {
      const before = server.bodies.length;
      await post(app, '/v1/suggestions', bodyOf(one));
      const reply = await (await post(app, '/v1/suggestions', { ...bodyOf(one), channel: 'review' })).text();
      await post(app, '/v1/refusals', bodyOf(one));
      const seen = [...server.bodies.slice(before), reply].join('\n');
      const found =
        one.expect.pii?.filter(
          (value) => !notPromised.has(value) && seen.includes(JSON.stringify(value).slice(1, -1)),
        ) ?? [];
      leaks.push(...found.map((value) => `${one.id}: ${value}`));
    }
    expect(server.bodies.length).toBeGreaterThan(personal.length);
    expect(leaks).toEqual([]);
  });
});

describe('an injection', () => {
  const hostile = all.filter(({ expect: { must_not: forbidden } }) => forbidden !== undefined);

  test('that the model obeys is not shown', { timeout: 60_000 }, async () => {
    const { app, server, plain, store } = await makeDemo();
    const own = appOver({ services: plain, store }).app;
    const shown: string[] = [];
    for (const one of hostile) {
      const forbidden = one.expect.must_not ?? [];
      const sentences = forbidden.map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`);
      server.behave({ text: `${sentences.join(' [1].\n')} [1].` });
      for (const path of ['/v1/suggestions', '/v1/refusals']) {
        const text = (await (await post(app, path, bodyOf(one))).text()).toLowerCase();
        const articles = (await (await post(own, path, bodyOf(one))).text()).toLowerCase();
        const found = forbidden
          .map((value) => JSON.stringify(value.toLowerCase()).slice(1, -1))
          // Without a threshold the articles themselves may say it, and say it right.
          .filter((value) => text.includes(value) && !articles.includes(value));
        shown.push(...found.map((value) => `${one.id} ${path}: ${value}`));
      }
    }
    expect(server.bodies.length).toBeGreaterThan(hostile.length / 2);
    expect(shown).toEqual([]);
  });
});
