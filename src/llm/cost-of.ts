/** What an answer of a model cost, in the money of its prices. */
import type { LlmUsage } from './llm.ts';
import type { ModelSettings } from './model-settings.ts';

/** Prices are for so many tokens. */
const TOKENS = 1_000_000;

/** `undefined` where the tokens were not counted or a price is not known. */
export function costOf(
  usage: LlmUsage | undefined,
  { priceInput, priceOutput }: Pick<ModelSettings, 'priceInput' | 'priceOutput'>,
): number | undefined {
  if (usage === undefined || priceInput === undefined || priceOutput === undefined) return undefined;
  return (usage.inputTokens * priceInput + usage.outputTokens * priceOutput) / TOKENS;
}
