/** What an administrator decides about the bot, in a rule file of the kind `bot`; the defaults hold where there is none. */
import { z } from 'zod';
import { articleIdSchema, channels } from '../domain/article.ts';

const line = z.string().trim().min(1).max(500);

/** One text a language. */
export const bilingualSchema = z.strictObject({ ru: line.optional(), en: line.optional() });

/** Phrases a language, in the signs of text/phrases.ts: a plain word stands for all its forms. */
export const phrasesSchema = z.strictObject({
  ru: z.array(line).max(200).default([]),
  en: z.array(line).max(200).default([]),
});

export const botRulesSchema = z.strictObject({
  quiet_period: z
    .string()
    .regex(/^[1-9]\d{0,3}[mhd]$/, 'must be minutes, hours or days such as 90m, 24h or 2d')
    .default('24h')
    .describe('Who comes back within it, unresolved or with the same topic, meets a person.'),
  answers_at_most: z.number().int().min(1).max(100).default(6).describe('Answers of the bot in one conversation.'),
  clarifications_in_a_row: z.number().int().min(0).max(5).default(1).describe('Questions back before a hand-off.'),
  channels: z.array(z.enum(channels)).default([]).describe('Where the bot may answer; empty means everywhere.'),
  always_to_person: z
    .strictObject({
      phrases: phrasesSchema.prefault({}),
      articles: z.array(articleIdSchema).max(200).default([]).describe('What these answer, a person answers.'),
      topics: z.array(line).max(100).default([]).describe('The same, by the topics of articles.'),
    })
    .prefault({}),
  texts: z
    .strictObject({
      handoff: bilingualSchema.prefault({}).describe('What the customer reads when a person takes over.'),
      waiting: bilingualSchema
        .prefault({})
        .describe('Added to it, such as how long it takes. By default nothing is promised.'),
    })
    .prefault({}),
});
export type BotRules = z.infer<typeof botRulesSchema>;

export const defaultBotRules: BotRules = botRulesSchema.parse({});

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** In ms. */
export function quietPeriodOf({ quiet_period: period }: Pick<BotRules, 'quiet_period'>): number {
  const unit = period.endsWith('m') ? units.m : period.endsWith('h') ? units.h : units.d;
  return Number.parseInt(period, 10) * unit;
}
