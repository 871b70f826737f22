/** The quote for a complaint in a dialogue, where there is one: the problem and the minutes are read from its words. */
import type { Customer, Message } from '../domain/conversation.ts';
import type { Quote } from '../domain/quote.ts';
import type { ListRules } from '../rules/list-rules.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { quoteRequestSchema } from './facts.ts';
import { latenessOf } from './lateness-of.ts';
import type { Policy } from './policy.ts';
import { createProblemOf, type ProblemOf } from './problem-of.ts';
import type { CreateQuote } from './quote.ts';

export interface QuoteForParts {
  readonly list: ListRules<Policy>;
  readonly quote: CreateQuote;
  readonly analyzer: Analyzer;
  readonly now: () => Date;
}

export interface Complaint {
  readonly messages: readonly Message[];
  readonly customer?: Customer | undefined;
  readonly locale?: string | undefined;
}

export type QuoteFor = (complaint: Complaint) => Promise<Quote | undefined>;

const DAYS = 30;
/** Messages of the customer that are looked at, the newest first: an older complaint is another matter. */
const LOOKED_AT = 3;

/** Gives `undefined` when nothing is complained of, or there is no table that would know. */
export function createQuoteFor({ list, quote, analyzer, now }: QuoteForParts): QuoteFor {
  const detectors = new WeakMap<Policy, ProblemOf>();

  return async ({ messages, customer, locale }) => {
    const said = messages
      .filter(({ role }) => role === 'customer')
      .map(({ text }) => text)
      .slice(-LOOKED_AT)
      .reverse();
    for (const { content } of await list()) {
      // Without its country nobody could tell the currency.
      if (Object.keys(content.countries).length !== 1) continue;
      const problemOf = detectors.get(content) ?? createProblemOf(content.problems, analyzer);
      detectors.set(content, problemOf);
      for (const text of said) {
        const problem = problemOf(text);
        if (problem === undefined) continue;
        const minutes = said.map(latenessOf).find((found) => found !== undefined);
        return quote(
          quoteRequestSchema.parse({
            problem,
            order: { value: valueOf(customer?.orders[0]?.total), latenessMinutes: minutes },
            customer: historyOf(customer, problem, now()),
            locale: locale ?? (/[а-яё]/i.test(text) ? 'ru' : 'en'),
          }),
        );
      }
    }
    return undefined;
  };
}

/** This contact counts too, and this claim if it is one. A contact's topic is a claim when it is the problem's name. */
function historyOf(customer: Customer | undefined, problem: string, now: Date) {
  if (customer === undefined) return undefined;
  const since = now.getTime() - DAYS * 24 * 3_600_000;
  const recent = customer.contacts.filter(({ at }) => new Date(at).getTime() >= since);
  const claims = [problem, ...recent.map(({ topic }) => topic)].filter((topic) => topic === 'missing_item');
  return { contacts: recent.length + 1, claims: claims.length };
}

/** `1 240 ₽` is 1240; what can't be read so is not told. */
function valueOf(total: string | undefined): number | undefined {
  const digits = /^\D*(\d[\d\s.,]*)/
    .exec(total ?? '')?.[1]
    ?.replaceAll(/\s/g, '')
    .replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  const value = Number((digits ?? '').replace(',', '.').replace(/[.,]+$/, ''));
  return digits === undefined || Number.isNaN(value) ? undefined : value;
}
