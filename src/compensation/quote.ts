/** Tells what a customer may be offered by the compensation table, and why. It tells; it issues nothing. */
import { and, eq, sql } from 'drizzle-orm';
import type { Quote } from '../domain/quote.ts';
import { SufflerError } from '../errors.ts';
import type { ListRules, StoredRule } from '../rules/list-rules.ts';
import { articles } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';
import { factsOf, type Facts, type QuoteRequest } from './facts.ts';
import { createMatcher, type Match } from './matcher.ts';
import { offerOf } from './offer-of.ts';
import type { Policy, Rule } from './policy.ts';

export type CreateQuote = (request: QuoteRequest) => Promise<Quote>;

interface Table {
  readonly stored: StoredRule<Policy>;
  readonly match: Match;
}

/** Rejects with `SufflerError` `problem_not_found`, `country_not_found` or `compensation_not_configured`. */
export function createQuote({ store, tenant }: TenantStore, list: ListRules<Policy>): CreateQuote {
  const matchers = new WeakMap<Policy, Match>();

  async function tableFor(problem: string): Promise<Table> {
    const tables = await list();
    if (tables.length === 0) {
      const message = 'There is no compensation table; put one into the knowledge base (suffler: compensation).';
      throw new SufflerError('compensation_not_configured', message);
    }
    const stored = tables.find(({ content }) => problem in content.problems);
    if (stored === undefined) {
      const known = tables.flatMap(({ content }) => Object.keys(content.problems)).join(', ');
      throw new SufflerError('problem_not_found', `No such problem is declared; known are ${known}.`);
    }
    const match = matchers.get(stored.content) ?? createMatcher(stored.content.rules);
    matchers.set(stored.content, match);
    return { stored, match };
  }

  /** In the language of the quote where there is such an article, else in any. */
  async function published(rule: Rule, lang: string): Promise<Quote['policy']> {
    const rows = await store.db
      .select({ articleId: articles.id, lang: articles.lang, revision: articles.revision })
      .from(articles)
      .where(
        and(
          eq(articles.tenant, tenant),
          eq(articles.status, 'published'),
          sql`${articles.id} in (select value from json_each(${JSON.stringify(rule.articles)}))`,
        ),
      );
    return rule.articles.flatMap((id) => {
      const versions = rows.filter(({ articleId }) => articleId === id);
      return versions.find((version) => version.lang === lang) ?? versions[0] ?? [];
    });
  }

  return async (request) => {
    const lang = request.locale.toLowerCase().startsWith('ru') ? 'ru' : 'en';
    const { stored, match } = await tableFor(request.problem);
    const { content: policy, id: table, revision } = stored;
    const country = countryOf(request, policy);
    const facts = factsOf(request, country);
    const [rule] = match(facts);
    const { problem } = request;
    if (rule === undefined) {
      const explanation = unmatched(facts, policy, lang);
      const nothing = { offer: null, fallback: null, ceiling: { amount: null, refund: null }, rule: null };
      return { problem, ...nothing, explanation, policy: [], limitReached: false };
    }
    const { currency = '' } = policy.countries[country] ?? {};
    const ceiling = rule.ceiling.amount?.[currency];
    const offers = offerOf(rule, request, policy.countries[country], lang);
    return {
      problem,
      ...offers,
      ceiling: {
        amount: ceiling === undefined ? null : { amount: ceiling, currency },
        refund: rule.ceiling.refund ?? null,
      },
      rule: { id: rule.id, table, revision },
      explanation: rule.why[lang],
      policy: await published(rule, lang),
    };
  };
}

function countryOf({ order }: QuoteRequest, { countries }: Policy): string {
  const known = Object.keys(countries);
  const [only] = known;
  if (order.country === undefined && known.length === 1 && only !== undefined) return only;
  if (order.country !== undefined && known.includes(order.country)) return order.country;
  throw new SufflerError('country_not_found', `order.country: name one that the table knows: ${known.join(', ')}.`);
}

/** Names what was not told and may decide: with it, a rule for this problem might match. */
function unmatched(facts: Facts, { rules }: Policy, lang: 'ru' | 'en'): string {
  const asked = rules.filter(({ when }) => when.problem?.includes(facts.problem) ?? true);
  const wanted = new Set(asked.flatMap(({ when }) => Object.keys(when)));
  const untold = Object.entries(facts).flatMap(([name, value]) => (value === null && wanted.has(name) ? [name] : []));
  const more = untold.join(', ');
  if (lang === 'ru') return `В таблице нет правила на этот случай.${more === '' ? '' : ` Не указано: ${more}.`}`;
  return `The table has no rule for this case.${more === '' ? '' : ` Not told: ${more}.`}`;
}
