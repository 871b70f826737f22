/** What is left of a rule's offers for this customer: those out of good will end with the limit. Pure. */
import type { QuoteRequest } from './facts.ts';
import { formatMoney, type Money } from './money.ts';
import type { Offer, Policy, Rule } from './policy.ts';

export interface QuotedOffer {
  readonly kind: Offer['kind'];
  /** What an agent can say. */
  readonly text: string;
  /** Of a code; of a refund where the request told what the order or the dish cost. */
  readonly amount: Money | null;
  readonly refund: 'item' | 'order' | null;
  readonly level: 'P1' | 'P2' | 'P3' | null;
  /** True when a supervisor has to do it. */
  readonly supervisor: boolean;
}

export interface QuotedOffers {
  readonly offer: QuotedOffer;
  readonly fallback: QuotedOffer | null;
  readonly limitReached: boolean;
}

type Country = Policy['countries'][string];

export function offerOf(
  rule: Rule,
  request: QuoteRequest,
  country: Country | undefined,
  lang: 'ru' | 'en',
): QuotedOffers {
  const allowed = (offer: Offer) => !offer.goodwill || hasRoom(offer, request, country);
  const quoted = (offer: Offer) => quote(offer, request, country, lang);
  const { offer, fallback } = rule;
  const second = fallback !== undefined && allowed(fallback) ? quoted(fallback) : null;
  const limitReached = !allowed(offer) || (fallback !== undefined && second === null);
  if (allowed(offer)) {
    const instead = limitReached ? escalation(lang) : null;
    return { offer: quoted(offer), fallback: second ?? instead, limitReached };
  }
  return { offer: second ?? escalation(lang), fallback: null, limitReached };
}

function hasRoom({ amount }: Offer, { customer }: QuoteRequest, country: Country | undefined): boolean {
  if (country === undefined) return false;
  const { per_period: most, until_claims: claims } = country.goodwill;
  if (claims !== undefined && (customer.claims ?? 0) >= claims) return false;
  return customer.goodwill + (amount?.[country.currency] ?? 0) <= most;
}

function quote(
  { kind, amount, refund, level, text }: Offer,
  { order }: QuoteRequest,
  country: Country | undefined,
  lang: 'ru' | 'en',
): QuotedOffer {
  const known =
    refund === undefined ? amount?.[country?.currency ?? ''] : refund === 'order' ? order.value : order.itemValue;
  const money = known === undefined || country === undefined ? null : { amount: known, currency: country.currency };
  const above = refund !== undefined && money !== null && money.amount > (country?.refund_to ?? Infinity);
  return {
    kind,
    text: text[lang].replaceAll('{amount}', money === null ? '' : formatMoney(money, lang)),
    amount: money,
    refund: refund ?? null,
    level: level ?? null,
    supervisor: kind === 'escalate' || above,
  };
}

/** The limit is not named to the customer, so the text says nothing of it. */
function escalation(lang: 'ru' | 'en'): QuotedOffer {
  const text = {
    ru: 'Передаю ваш вопрос старшему специалисту, он ответит вам здесь.',
    en: 'I am passing this to a senior specialist, who will answer you here.',
  };
  return { kind: 'escalate', text: text[lang], amount: null, refund: null, level: 'P3', supervisor: true };
}
