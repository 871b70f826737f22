/** The model that the settings describe: for all features, for one of them, or none. */
import { expect, it } from 'vitest';
import { makeLlm } from '../../src/cli/make-llm.ts';
import { readConfig } from '../../src/config.ts';
import { costOf } from '../../src/llm/cost-of.ts';
import { modelSettingsFor } from '../../src/model-settings-for.ts';
import { makeModelServer, recorded } from '../llm/make-model-server.ts';

const request = { feature: 'suggestion', system: 'Answer.', user: 'When?' } as const;

it('is none without an endpoint', async () => {
  expect(await makeLlm(readConfig({}))).toBeUndefined();
  expect(modelSettingsFor(readConfig({ SUFFLER_MODEL: 'tiny' }), 'bot')).toBeUndefined();
});

it('asks the endpoint with the settings of each feature', async () => {
  const server = await makeModelServer();
  const llm = await makeLlm(
    readConfig({
      SUFFLER_MODEL_URL: server.url,
      SUFFLER_MODEL: 'tiny',
      SUFFLER_MODEL_KEY: 'sk-secret',
      SUFFLER_MODEL_FEATURES: '{"suggestion": {"model": "large", "temperature": 0, "maxTokens": 50}}',
    }),
  );
  expect((await llm?.complete(request))?.text).toBe(recorded.well);
  await llm?.complete({ ...request, feature: 'bot' });
  expect(server.requests).toMatchObject([
    { model: 'large', temperature: 0, max_tokens: 50 },
    { model: 'tiny', temperature: 0.2, max_tokens: 700 },
  ]);
  expect([...server.keys]).toEqual(['sk-secret']);
});

it('takes what a feature sets otherwise, and the rest from all', () => {
  const config = readConfig({
    SUFFLER_MODEL_URL: 'http://127.0.0.1/v1',
    SUFFLER_MODEL: 'tiny',
    SUFFLER_MODEL_PRICE_INPUT: '0.5',
    SUFFLER_MODEL_PRICE_OUTPUT: '1.5',
    SUFFLER_MODEL_FEATURES: '{"refusal": {"deadlineMs": 4000, "priceOutput": 2}}',
  });
  const all = {
    model: 'tiny',
    temperature: 0.2,
    maxTokens: 700,
    deadlineMs: 8_000,
    tryMs: 5_000,
    firstTokenMs: 2_500,
    betweenTokensMs: 2_000,
    priceInput: 0.5,
    priceOutput: 1.5,
  };
  expect(modelSettingsFor(config, 'suggestion')).toEqual(all);
  expect(modelSettingsFor(config, 'refusal')).toEqual({ ...all, deadlineMs: 4_000, priceOutput: 2 });
});

it('costs what its tokens cost, where both are known', () => {
  const usage = { inputTokens: 2_000, outputTokens: 500 };
  expect(costOf(usage, { priceInput: 0.5, priceOutput: 1.5 })).toBeCloseTo(0.00175, 10);
  expect(costOf(usage, { priceInput: 0.5 })).toBeUndefined();
  expect(costOf(undefined, { priceInput: 0.5, priceOutput: 1.5 })).toBeUndefined();
});
