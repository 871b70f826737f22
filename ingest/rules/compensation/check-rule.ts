/** Checks one rule of a compensation table against what the table and the knowledge base declare. */
import { refunds } from '../../../src/domain/quote.ts';
import {
  sumConditions,
  wholeConditions,
  type Offer,
  type Policy,
  type Rule,
} from '../../../src/compensation/policy.ts';
import type { Surroundings } from '../rule-kind.ts';
import { isEmptyRange } from './region.ts';

/** A fault, and the path to it within the rule. */
export interface RuleFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Another path of the rule whose line is to be named. */
  readonly with?: readonly PropertyKey[];
}

export function checkRule(rule: Rule, policy: Policy, { hasArticle }: Surroundings): RuleFault[] {
  const { when, offer, fallback, articles } = rule;
  const countries = Object.keys(policy.countries);
  const meant = when.country?.filter((country) => countries.includes(country)) ?? countries;
  const currencies = new Set(meant.flatMap((country) => policy.countries[country]?.currency ?? []));
  const faults: RuleFault[] = [
    ...unknown(['when', 'problem'], when.problem ?? [], Object.keys(policy.problems), 'problems'),
    ...unknown(['when', 'country'], when.country ?? [], countries, 'countries'),
  ];
  for (const name of [...wholeConditions, ...sumConditions]) {
    const range = when[name];
    if (
      range !== undefined &&
      isEmptyRange(
        range,
        wholeConditions.some((one) => one === name),
      )
    ) {
      faults.push({
        path: ['when', name],
        message: `when.${name}: the range is empty; its end must come after its start`,
      });
    }
  }
  for (const name of sumConditions) {
    if (when[name] === undefined || currencies.size < 2) continue;
    faults.push({
      path: ['when', name],
      message: `when.${name}: name the country too, since its currency is not clear`,
    });
  }
  for (const [place, made] of Object.entries({ offer, fallback })) {
    if (made !== undefined) faults.push(...checkOffer(place, made, rule, meant, policy));
  }
  articles.forEach((id, index) => {
    if (!hasArticle(id))
      faults.push({
        path: ['articles', index],
        message: `articles: there is no article "${id}"; name one that says so`,
      });
  });
  return faults;
}

function checkOffer(
  place: string,
  made: Offer,
  { ceiling }: Rule,
  countries: readonly string[],
  policy: Policy,
): RuleFault[] {
  const faults: RuleFault[] = [];
  const above = `${place}: is above the ceiling`;
  if (rank(made.refund) > rank(ceiling.refund)) {
    const message = `${above} of the first line; raise ceiling.refund or offer less`;
    faults.push({ path: [place, 'refund'], with: ['ceiling'], message });
  }
  if (made.amount === undefined) return faults;
  for (const country of countries) {
    const { currency, goodwill } = policy.countries[country] ?? {};
    if (currency === undefined || goodwill === undefined) continue;
    const amount = made.amount[currency];
    if (amount === undefined) {
      faults.push({
        path: [place, 'amount'],
        message: `${place}.amount: has no sum in ${currency}, the currency of ${country}`,
      });
    } else if (amount > (ceiling.amount?.[currency] ?? 0)) {
      const message = `${above}: ${amount} ${currency} of ${ceiling.amount?.[currency] ?? 0}; raise ceiling.amount or offer less`;
      faults.push({ path: [place, 'amount'], with: ['ceiling'], message });
    } else if (made.goodwill && amount > goodwill.per_contact) {
      const message = `${place}.amount: ${amount} ${currency} is above what ${country} gives out of good will for a contact, ${goodwill.per_contact}`;
      faults.push({ path: [place, 'amount'], message });
    }
  }
  return faults;
}

function rank(refund: Offer['refund']): number {
  return refund === undefined ? -1 : refunds.indexOf(refund);
}

function unknown(
  path: readonly [string, string],
  given: readonly string[],
  known: readonly string[],
  what: string,
): RuleFault[] {
  return given
    .filter((name) => !known.includes(name))
    .map((name) => ({
      path,
      message: `${path.join('.')}: "${name}" is not among the ${what}; known are ${known.join(', ')}`,
    }));
}
