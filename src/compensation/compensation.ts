/** Wires the compensation table: one reading of it for all who ask. */
import { createListRules } from '../rules/list-rules.ts';
import type { TenantStore } from '../store/store.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { policySchema } from './policy.ts';
import { createQuoteFor, type QuoteFor } from './quote-for.ts';
import { createQuote, type CreateQuote } from './quote.ts';

export interface Compensation {
  readonly quote: CreateQuote;
  readonly quoteFor: QuoteFor;
}

export interface CompensationParts extends TenantStore {
  readonly now: () => Date;
  readonly analyzer: Analyzer;
}

export function createCompensation({ store, tenant, now, analyzer }: CompensationParts): Compensation {
  const list = createListRules({ store, tenant }, 'compensation', policySchema);
  const quote = createQuote({ store, tenant }, list);
  return { quote, quoteFor: createQuoteFor({ list, quote, analyzer, now }) };
}
