/** The OpenAI-compatible model against a real server: what it sends, what it takes, and each fault by its name. */
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../src/errors.ts';
import { perFeature } from '../../src/llm/model-settings.ts';
import { codeOf, llmContract, readAll, textOf } from '../contracts/llm.ts';
import { makeLlm, settings } from './make-llm.ts';
import { recorded, type ModelBehaviour } from './make-model-server.ts';

const request = { feature: 'suggestion', system: 'Answer shortly.', user: 'Where is the pie of Vera Tester?' } as const;

llmContract('an OpenAI-compatible endpoint', async () => {
  const { server, llm } = await makeLlm();
  return {
    llm,
    says(text, how) {
      if (how === 'then fails') server.behave('cut mid-word');
      else server.behave({ text, finishReason: how === 'to its most tokens' ? 'length' : 'stop' });
    },
  };
});

describe('the OpenAI-compatible model', () => {
  it("sends the prompt and the feature's settings, and what the request sets otherwise", async () => {
    const suggestion = { ...settings, model: 'large', temperature: 0, maxTokens: 7 };
    const { server, llm } = await makeLlm({}, { settings: { ...perFeature(settings), suggestion } });
    await llm.complete(request);
    await readAll(llm.stream({ ...request, feature: 'bot', temperature: 1, maxTokens: 30 }));
    const messages = [
      { role: 'system', content: request.system },
      { role: 'user', content: request.user },
    ];
    expect(server.requests).toEqual([
      { model: 'large', messages, temperature: 0, max_tokens: 7 },
      { model: 'tiny', messages, temperature: 1, max_tokens: 30, stream: true },
    ]);
    expect([...server.keys]).toEqual(['sk-secret-key']);
  });

  it('tells the tokens that were counted, and does without a count', async () => {
    const { server, llm } = await makeLlm();
    const usage = { inputTokens: 21, outputTokens: 17 };
    expect(await llm.complete(request)).toEqual({ text: recorded.well, finishReason: 'stop', usage });
    expect((await readAll(llm.stream(request))).at(-1)).toEqual({ type: 'end', finishReason: 'stop', usage });
    server.behave({ text: 'Soon.', usage: null });
    expect(await llm.complete(request)).toEqual({ text: 'Soon.', finishReason: 'stop', usage: undefined });
    expect((await readAll(llm.stream(request))).at(-1)).toEqual({
      type: 'end',
      finishReason: 'stop',
      usage: undefined,
    });
  });

  it('takes an answer as whole whose count of tokens never comes', async () => {
    const { server, llm } = await makeLlm({ betweenTokensMs: 50 });
    server.behave('hang before count');
    const events = await readAll(llm.stream(request));
    expect(textOf(events)).toBe(recorded.well);
    expect(events.at(-1)).toEqual({ type: 'end', finishReason: 'stop', usage: undefined });
  });

  it.each(['wrong language', 'invented citation'] as const)('passes on what others must judge: %s', async (how) => {
    const { server, llm } = await makeLlm();
    server.behave(how);
    expect((await llm.complete(request)).text).toBe(recorded[how]);
    expect(textOf(await readAll(llm.stream(request)))).toBe(recorded[how]);
  });

  it.each<[ModelBehaviour, ErrorCode, ErrorCode]>([
    [401, 'model_unauthorised', 'model_unauthorised'],
    [403, 'model_unauthorised', 'model_unauthorised'],
    [400, 'model_rejected', 'model_rejected'],
    [422, 'model_rejected', 'model_rejected'],
    [404, 'model_failed', 'model_failed'],
    [429, 'model_rate_limited', 'model_rate_limited'],
    [500, 'model_failed', 'model_failed'],
    ['hang up', 'model_unreachable', 'model_unreachable'],
    ['cut mid-word', 'model_unreachable', 'model_unreachable'],
    ['cut before finish', 'model_truncated', 'model_truncated'],
    ['hang before finish', 'model_timeout', 'model_timeout'],
    ['garbage', 'model_unreadable', 'model_unreadable'],
    ['error within', 'model_unreadable', 'model_failed'],
    ['html', 'model_unreadable', 'model_unreadable'],
    ['another form', 'model_unreadable', 'model_unreadable'],
    ['empty', 'model_unreadable', 'model_unreadable'],
    ['huge', 'model_unreadable', 'model_unreadable'],
    ['never', 'model_timeout', 'model_timeout'],
  ])('names the fault of an endpoint that answers %j: whole %s, in a stream %s', async (how, whole, streamed) => {
    const { server, llm } = await makeLlm({ deadlineMs: 600, betweenTokensMs: 100 });
    server.behave(how);
    const failing = llm.complete(request);
    expect(await codeOf(failing)).toBe(whole);
    const reading = readAll(llm.stream(request));
    expect(await codeOf(reading)).toBe(streamed);
    // Neither the key nor a text, which the server repeats in its own messages.
    for (const failed of [failing, reading]) await expect(failed).rejects.not.toThrow(/secret|Vera|pie|Answer/);
  });

  it('names an endpoint that is not there', async () => {
    const { server, llm } = await makeLlm();
    await server.stop();
    expect(await codeOf(llm.complete(request))).toBe('model_unreachable');
    expect(await codeOf(readAll(llm.stream(request)))).toBe('model_unreachable');
  });
});
