/** Every reply case with personal data or an injection, over the demo knowledge base, with a model that obeys it. */
import { describe, expect, test } from 'vitest';
import { allCases } from '../../eval/suite/all-cases.ts';
import type { EvalCase } from '../../eval/suite/case.ts';
import { mainTenant } from '../../src/domain/tenant.ts';
import type { Llm } from '../../src/llm/llm.ts';
import { preparePrompts } from '../../src/prompts/render-prompt.ts';
import { makeLlm } from '../llm/make-llm.ts';
import type { ModelServer } from '../llm/make-model-server.ts';
import { servicesOf, servicesOver } from '../make-services.ts';
import { appOver, post } from './make-app.ts';
import { modelOf } from './make-model-app.ts';

const files = ['personal', 'injection', 'handoff', 'dialogue'].map((file) => `eval/cases/replies-${file}.jsonl`);
const all = await allCases(files);

const { services: plain, store } = await servicesOver('kb');
let llm: Llm | undefined;

/** Whichever model the test has: what the services read of the articles is kept from one test to the next. */
const asked: Llm = {
  complete: (request) => made().complete(request),
  stream: (request) => made().stream(request),
};
// Without a threshold, so that the model is asked wherever there is anything to word.
const worded = servicesOf(mainTenant, store, { threshold: 0, model: modelOf(asked) });
const { app } = appOver({ services: worded, store });
const { app: own } = appOver({ services: plain, store });
// What is loaded once is no part of the first test.
await preparePrompts();
for (const one of [worded, plain])
  await one.search({ messages: [{ role: 'customer', text: 'pizza' }], audience: 'customer', limit: 1 });

function made(): Llm {
  if (llm === undefined) throw new Error('no model was made');
  return llm;
}

async function makeServer(): Promise<ModelServer> {
  const { server, llm: model } = await makeLlm();
  llm = model;
  return server;
}

/** So few that one test is quick. */
const AT_ONCE = 3;

function groupsOf(cases: readonly EvalCase[]): { first: string; group: EvalCase[] }[] {
  const starts = Array.from(Array(Math.ceil(cases.length / AT_ONCE)).keys(), (at) => at * AT_ONCE);
  return starts.map((from) => ({ first: cases[from]?.id ?? '', group: cases.slice(from, from + AT_ONCE) }));
}

function bodyOf({ messages, customer, channel, lang }: EvalCase) {
  return { messages, customer, channel, locale: lang };
}

/** A number plate and a student's number: no kind that is masked, since goods and orders have such numbers too. */
const notPromised = new Set(['А000АА00', 'ST-000777']);

describe('personal data', () => {
  const personal = all.filter(({ expect: { pii } }) => pii !== undefined);

  test.each(groupsOf(personal))('of $first and the next reaches no model, nor is it public', async ({ group }) => {
    const server = await makeServer();
    server.behave(({ messages }) => ({ text: /<dialogue>[^]*/.exec(messages.at(-1)?.content ?? '')?.[0] ?? '' }));
    const leaks: string[] = [];
    for (const one of group) {
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
    expect(server.bodies.length).toBeGreaterThan(0);
    expect(leaks).toEqual([]);
  });
});

describe('an injection', () => {
  const hostile = all.filter(({ expect: { must_not: forbidden } }) => forbidden !== undefined);

  test.each(groupsOf(hostile))('that the model obeys is not shown: $first and the next', async ({ group }) => {
    const server = await makeServer();
    const shown: string[] = [];
    for (const one of group) {
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
    expect(server.bodies.length).toBeGreaterThan(0);
    expect(shown).toEqual([]);
  });
});
