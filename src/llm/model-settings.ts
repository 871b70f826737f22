/** How a model is asked: settings for all features, and what a feature sets otherwise. */
import { z } from 'zod';
import type { LlmFeature } from './llm.ts';

const milliseconds = (least: number) => z.number().int().min(least).max(600_000);
const price = z.number().min(0).max(1_000_000);

export const modelSettingsSchema = z.strictObject({
  model: z.string().min(1).describe('As the endpoint calls it.'),
  temperature: z.number().min(0).max(2),
  maxTokens: z.number().int().min(1).max(1_000_000).describe('Of the answer.'),
  deadlineMs: milliseconds(10).describe('All of it: waiting for a slot and a second try included.'),
  tryMs: milliseconds(10).describe('One try of a whole answer.'),
  firstTokenMs: milliseconds(10).describe('From the start of a try to the first token of a stream.'),
  betweenTokensMs: milliseconds(10).describe('From one token of a stream to the next.'),
  priceInput: price.optional().describe('Of a million tokens, in whatever money.'),
  priceOutput: price.optional(),
});
export type ModelSettings = z.infer<typeof modelSettingsSchema>;

/** What each feature sets otherwise, as JSON. */
export const featureSettingsSchema = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON such as {"suggestion": {"temperature": 0}}' });
      return z.NEVER;
    }
  })
  .pipe(z.strictObject(perFeature(modelSettingsSchema.partial().optional())));

export function perFeature<Value>(value: Value): Record<LlmFeature, Value> {
  return { suggestion: value, refusal: value, bot: value, judge: value };
}
