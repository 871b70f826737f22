/** What a quote is asked for, and the facts that the rules of a table are held against. */
import { z } from 'zod';
import { excuses, severities } from './policy.ts';

const count = z.number().int().min(0).max(1e6);
const sum = z.number().min(0).max(1e9);

export const quoteRequestSchema = z.strictObject({
  problem: z.string().min(1).max(100).describe('A kind of problem that the table declares, such as late.'),
  severity: z.enum(severities).optional(),
  order: z
    .strictObject({
      country: z.string().min(2).max(2).optional().describe('May be left out where the table knows one alone.'),
      value: sum.optional().describe("In the country's currency."),
      itemValue: sum.optional().describe('Of the dish or dishes that the problem is about.'),
      latenessMinutes: z.number().min(0).max(1e6).optional().describe('Incomplete minutes are dropped.'),
      excuse: z.enum(excuses).optional().describe('Why a delay is not on our side.'),
    })
    .default({}),
  customer: z
    .strictObject({
      contacts: count.optional().describe('In the last 30 days, this one included.'),
      claims: count.optional().describe('Claims of something missing in the last 30 days, this one included.'),
      spent: sum.optional(),
      segment: z.string().min(1).max(100).optional(),
      goodwill: sum.default(0).describe('What they were given out of good will within the period of the limit.'),
    })
    .default({ goodwill: 0 }),
  locale: z.string().min(2).max(35).default('ru').describe('Language of the texts: Russian or English.'),
});
export type QuoteRequest = z.infer<typeof quoteRequestSchema>;

/** `null` is a fact that nobody told. */
export interface Facts {
  readonly problem: string;
  readonly severity: string | null;
  readonly excuse: string | null;
  readonly country: string;
  readonly segment: string | null;
  readonly lateness: number | null;
  readonly contacts: number | null;
  readonly claims: number | null;
  readonly order_value: number | null;
  readonly spent: number | null;
}

export function factsOf({ problem, severity, order, customer }: QuoteRequest, country: string): Facts {
  const { value, latenessMinutes, excuse } = order;
  return {
    problem,
    country,
    severity: severity ?? null,
    excuse: excuse ?? null,
    segment: customer.segment ?? null,
    lateness: latenessMinutes === undefined ? null : Math.floor(latenessMinutes),
    contacts: customer.contacts ?? null,
    claims: customer.claims ?? null,
    order_value: value ?? null,
    spent: customer.spent ?? null,
  };
}
