/** The model's settings for one feature: its own, and for the rest those of all. */
import type { Config } from './config.ts';
import type { LlmFeature } from './llm/llm.ts';
import type { ModelSettings } from './llm/model-settings.ts';

/** `undefined` where no model is configured. */
export function modelSettingsFor(config: Config, feature: LlmFeature): ModelSettings | undefined {
  const { SUFFLER_MODEL_URL: url, SUFFLER_MODEL: model } = config;
  if (url === undefined || model === undefined) return undefined;
  const forAll: ModelSettings = {
    model,
    temperature: config.SUFFLER_MODEL_TEMPERATURE,
    maxTokens: config.SUFFLER_MODEL_MAX_TOKENS,
    deadlineMs: config.SUFFLER_MODEL_DEADLINE_MS,
    tryMs: config.SUFFLER_MODEL_TRY_MS,
    firstTokenMs: config.SUFFLER_MODEL_FIRST_TOKEN_MS,
    betweenTokensMs: config.SUFFLER_MODEL_BETWEEN_TOKENS_MS,
    priceInput: config.SUFFLER_MODEL_PRICE_INPUT,
    priceOutput: config.SUFFLER_MODEL_PRICE_OUTPUT,
  };
  const own = Object.entries(config.SUFFLER_MODEL_FEATURES?.[feature] ?? {}).filter(([, value]) => value !== undefined);
  return { ...forAll, ...Object.fromEntries(own) };
}
