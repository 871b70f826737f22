/** The scripted model: rules given as data, and an honest answer where none fits. */
import { expect, it } from 'vitest';
import { createScriptedLlm, type ScriptedRule } from '../../src/llm/scripted-llm.ts';
import { codeOf, llmContract, readAll, textOf } from '../contracts/llm.ts';

llmContract('the script', () => {
  const rules: ScriptedRule[] = [];
  const said = { reply: '', fault: undefined as ScriptedRule['fault'] };
  // Rules are read when the model is made, so the model is made anew when it shall say something else.
  let llm = createScriptedLlm({ rules });
  return Promise.resolve({
    llm: {
      complete: (request) => llm.complete(request),
      stream: (request) => llm.stream(request),
    },
    says(reply, how) {
      said.reply = reply;
      said.fault = how === 'then fails' ? 'model_truncated' : undefined;
      const finishReason = how === 'to its most tokens' ? 'length' : 'stop';
      llm = createScriptedLlm({ rules: [{ ...said, finishReason }], delta: 4 });
    },
  });
});

const request = { feature: 'suggestion', system: '', user: 'Где мой заказ?' } as const;

it('lets the first rule that fits answer, by feature and by what the customer wrote', async () => {
  const llm = createScriptedLlm({
    rules: [
      { feature: 'refusal', reply: 'No.' },
      { match: 'ЗАКАЗ\\p{L}*', reply: 'On its way [1].' },
      { reply: 'What?' },
    ],
  });
  const answers = [request, { ...request, feature: 'refusal' as const }, { ...request, user: 'Hello' }];
  const texts = await Promise.all(answers.map(async (one) => (await llm.complete(one)).text));
  expect(texts).toEqual(['On its way [1].', 'No.', 'What?']);
});

it('fails where its rule says so, behind the text', async () => {
  const llm = createScriptedLlm({ rules: [{ reply: 'On its', fault: 'model_unreachable' }] });
  expect(await codeOf(llm.complete(request))).toBe('model_unreachable');
  expect(await codeOf(readAll(llm.stream(request)))).toBe('model_unreachable');
});

const passages =
  '<passage n="3" title="Delivery">\nA courier comes within 40 minutes. Later than that, it is free.\n</passage>\n' +
  '<passage n="4" title="Pies">\nPies are warm.\n</passage>';

it('says the first sentence of the first passage with its marker, where no rule fits', async () => {
  const llm = createScriptedLlm();
  const { text } = await llm.complete({ ...request, user: `${passages}\nWhen?` });
  expect(text).toBe('A courier comes within 40 minutes. [3]');
});

it('says it under each part that the prompt asks for, and nothing without passages', async () => {
  const llm = createScriptedLlm();
  const events = await readAll(llm.stream({ ...request, system: 'Write:\n## short\n## full', user: passages }));
  const said = 'A courier comes within 40 minutes. [3]';
  expect(textOf(events)).toBe(`## short\n${said}\n\n## full\n${said}`);
  expect((await llm.complete(request)).text).toBe('NO_ANSWER');
});
