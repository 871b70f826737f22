/** What a compensation table says: problems, countries with their limits, and rules by priority. */
import { z } from 'zod';
import { offerKinds, refunds } from '../domain/quote.ts';

export const severities = ['low', 'medium', 'high'] as const;
export const excuses = ['courier_waited', 'wrong_address', 'weather_alert'] as const;
const slug = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,99}$/, 'must be small letters, digits, "-" and "_"');
const line = z.string().trim().min(1).max(1_000);
export const textsSchema = z.strictObject({ ru: line, en: line });

const countrySchema = z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters, such as RU');
const currencySchema = z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters, such as RUB');
const sum = z.number().min(0).max(1e9);
/** Sums by currency. */
const amountSchema = z.record(currencySchema, sum);

/** One value stands for a list of one. */
const oneOrMany = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((given): unknown => (Array.isArray(given) ? given : [given]), z.array(item).min(1).max(100));

/** `from` and `to` are within the range, `above` and `below` are not. */
const rangeOf = (number: z.ZodNumber) =>
  z
    .strictObject({
      from: number.optional(),
      above: number.optional(),
      to: number.optional(),
      below: number.optional(),
    })
    .refine(({ from, above }) => from === undefined || above === undefined, 'name from or above, not both')
    .refine(({ to, below }) => to === undefined || below === undefined, 'name to or below, not both')
    .refine((range) => Object.values(range).some((bound) => bound !== undefined), 'name at least one bound');
const whole = z.number().int('must be a whole number').min(0).max(1e6);
export type Range = z.infer<ReturnType<typeof rangeOf>>;

/** Conditions are all to be met; one that is left out is met by anything, told or not. */
export const whenSchema = z.strictObject({
  problem: oneOrMany(slug).optional(),
  severity: oneOrMany(z.enum(severities)).optional(),
  excuse: oneOrMany(z.enum(excuses)).optional(),
  country: oneOrMany(countrySchema).optional(),
  segment: oneOrMany(slug).optional(),
  lateness: rangeOf(whole).optional(),
  contacts: rangeOf(whole).optional(),
  claims: rangeOf(whole).optional(),
  order_value: rangeOf(sum).optional(),
  spent: rangeOf(sum).optional(),
});
export type When = z.infer<typeof whenSchema>;

/** Conditions on one of several values, and those on a number; the latter in whole numbers or not. */
export const setConditions = ['problem', 'severity', 'excuse', 'country', 'segment'] as const;
export const wholeConditions = ['lateness', 'contacts', 'claims'] as const;
export const sumConditions = ['order_value', 'spent'] as const;

export const offerSchema = z
  .strictObject({
    kind: z.enum(offerKinds),
    amount: amountSchema.optional(),
    refund: z.enum(refunds).optional(),
    /** Out of good will: counts towards the customer's limit. */
    goodwill: z.boolean().default(false),
    level: z.enum(['P1', 'P2', 'P3']).optional(),
    text: textsSchema,
  })
  .refine(({ kind, amount }) => (kind === 'promo_code') === (amount !== undefined), {
    path: ['amount'],
    error: 'a promo_code needs an amount such as {RUB: 300}, and nothing else has one',
  })
  .refine(({ kind, refund }) => (kind === 'refund') === (refund !== undefined), {
    path: ['refund'],
    error: 'a refund says refund: item or refund: order, and nothing else does',
  });
export type Offer = z.infer<typeof offerSchema>;

export const ruleSchema = z.strictObject({
  id: slug,
  /** The rule of the highest priority speaks. */
  priority: z.number().int().min(0).max(1e6),
  when: whenSchema,
  offer: offerSchema,
  /** If the offer is not accepted, or may not be made. */
  fallback: offerSchema.optional(),
  /** What the first line may give at most: as a code, and as a refund. */
  ceiling: z.strictObject({ amount: amountSchema.optional(), refund: z.enum(refunds).optional() }).default({}),
  why: textsSchema,
  /** The articles that say so, the one to cite first. */
  articles: z.array(z.string().min(1)).min(1).max(10),
});
export type Rule = z.infer<typeof ruleSchema>;

export const policySchema = z.strictObject({
  countries: z.record(
    countrySchema,
    z.strictObject({
      currency: currencySchema,
      /** What the first line may give out of good will: a contact, and a customer in so many days. */
      goodwill: z.strictObject({
        per_contact: sum,
        per_period: sum,
        days: whole.min(1),
        /** From so many claims on it gives none. */
        until_claims: whole.optional(),
      }),
      /** The first line refunds up to this; a supervisor above it. */
      refund_to: sum.optional(),
    }),
  ),
  /** Words that name each problem, by language: it is this one when all words of a line stand near one another. */
  problems: z.record(slug, z.strictObject({ ru: z.array(line).default([]), en: z.array(line).default([]) })),
  rules: z.array(ruleSchema).min(1).max(1_000),
});
export type Policy = z.infer<typeof policySchema>;
