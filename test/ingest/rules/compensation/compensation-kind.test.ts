/** A table that could say two things, or never says one, is refused with the lines of both rules. */
import { expect, test } from 'vitest';
import { formatProblem } from '../../../../ingest/problem.ts';
import { readTable } from '../../../compensation/demo-table.ts';

const head = [
  'suffler: compensation',
  'countries:',
  '  RU: { currency: RUB, goodwill: { per_contact: 500, per_period: 1500, days: 30 } }',
  '  KZ: { currency: KZT, goodwill: { per_contact: 2500, per_period: 7500, days: 30 } }',
  'problems: { late: {}, cold: {} }',
  'rules:',
];

interface Given {
  readonly when: string;
  readonly priority?: number;
  readonly id?: string;
  readonly rest?: readonly string[];
}

/** Each rule has six lines, the first one on line 7. */
function table(...rules: readonly Given[]): string {
  const lines = rules.flatMap(({ when, priority = 1, id, rest }, index) => [
    `  - id: ${id ?? `r${index + 1}`}`,
    `    priority: ${priority}`,
    `    when: ${when}`,
    ...(rest ?? ["    offer: { kind: none, text: { ru: 'да', en: 'yes' } }"]),
    "    why: { ru: 'так', en: 'so' }",
    '    articles: [tea]',
  ]);
  return [...head, ...lines, ''].join('\n');
}

const code = (amount: string, more = '') =>
  `    offer: { kind: promo_code, amount: ${amount}${more}, text: { ru: 'да', en: 'yes' } }`;

test.each<[fault: string, text: string, problems: string[]]>([
  [
    'two rules of one priority that share some minutes',
    table({ when: '{ lateness: { from: 16, to: 30 } }' }, { when: '{ problem: late, lateness: { from: 30 } }' }),
    [
      '15: rule "r2" can match together with "r1" (line 9), both of priority 1; part their conditions, or give one a higher priority',
    ],
  ],
  [
    'the same conditions twice',
    table(
      { when: '{ problem: [late, cold], contacts: { to: 1 } }' },
      { when: '{ contacts: { to: 1 }, problem: [cold, late] }' },
    ),
    ['15: rule "r2" has the conditions of "r1" (line 9) and the same priority; keep one of them'],
  ],
  [
    'a rule that one of higher priority covers',
    table({ when: '{ problem: late, lateness: { from: 20, to: 30 } }' }, { when: '{ problem: late }', priority: 2 }),
    [
      '9: rule "r1" never matches, since "r2" (line 15) of higher priority take all of it; widen its conditions, or take it out',
    ],
  ],
  [
    'a rule that two cover together',
    table(
      { when: '{ lateness: { from: 10, to: 50 } }' },
      { when: '{ lateness: { to: 30 } }', priority: 2 },
      { when: '{ lateness: { above: 30 } }', priority: 3 },
    ),
    [
      '9: rule "r1" never matches, since "r2" (line 15), "r3" (line 21) of higher priority take all of it; widen its conditions, or take it out',
    ],
  ],
  [
    'an empty range, one without whole numbers among them',
    table({ when: '{ spent: { from: 9, to: 5 }, country: RU }' }, { when: '{ lateness: { above: 30, below: 31 } }' }),
    [
      '9: r1: when.spent: the range is empty; its end must come after its start',
      '15: r2: when.lateness: the range is empty; its end must come after its start',
    ],
  ],
  [
    'an offer above the ceiling',
    table({
      when: '{ country: RU }',
      rest: [code('{ RUB: 300 }'), '    ceiling: { amount: { RUB: 200 } }'],
    }),
    ['10: r1: offer: is above the ceiling: 300 RUB of 200; raise ceiling.amount or offer less (line 11)'],
  ],
  [
    'a fallback above the ceiling',
    table({
      when: '{}',
      rest: [
        "    offer: { kind: none, text: { ru: 'да', en: 'yes' } }",
        "    fallback: { kind: refund, refund: order, text: { ru: 'да', en: 'yes' } }",
        '    ceiling: { refund: item }',
      ],
    }),
    ['11: r1: fallback: is above the ceiling of the first line; raise ceiling.refund or offer less (line 12)'],
  ],
  [
    'a currency that is missing, and good will above what a contact may get',
    table({
      when: '{}',
      rest: [code('{ RUB: 600 }', ', goodwill: true'), '    ceiling: { amount: { RUB: 600 } }'],
    }),
    [
      '10: r1: offer.amount: 600 RUB is above what RU gives out of good will for a contact, 500',
      '10: r1: offer.amount: has no sum in KZT, the currency of KZ',
    ],
  ],
  [
    'sums whose currency is not clear',
    table({ when: '{ order_value: { from: 100 } }' }),
    ['9: r1: when.order_value: name the country too, since its currency is not clear'],
  ],
  [
    'names that nobody declared',
    table({
      when: '{ problem: lost, country: DE }',
      rest: ["    offer: { kind: none, text: { ru: 'да', en: 'yes' } }"],
    }),
    [
      '9: r1: when.problem: "lost" is not among the problems; known are late, cold',
      '9: r1: when.country: "DE" is not among the countries; known are RU, KZ',
    ],
  ],
  [
    'one id twice',
    table({ when: '{ problem: late }', id: 'a' }, { when: '{ problem: cold }', id: 'a' }),
    ['13: rule "a" is there already (line 7); give one of them another id'],
  ],
  [
    'a misspelt condition',
    table({ when: '{ latenes: { from: 1 } }' }),
    ['9: rules.0.when: Unrecognized key: "latenes"'],
  ],
])('%s', (...[, text, problems]) => {
  const { content, problems: found } = readTable(text);
  expect(found.map(formatProblem)).toEqual(problems.map((problem) => `compensation.yaml:${problem}`));
  expect(content).toBeUndefined();
});

test('an article that is not there is named with its line', () => {
  const { problems } = readTable(table({ when: '{}' }), (id) => id !== 'tea');
  expect(problems.map(formatProblem)).toEqual([
    'compensation.yaml:12: r1: articles: there is no article "tea"; name one that says so',
  ]);
});

test('rules that stand beside one another are taken', () => {
  const beside = table(
    { when: '{ problem: late, lateness: { to: 15 } }' },
    { when: '{ problem: late, lateness: { above: 15 } }' },
    { when: '{ problem: late }', priority: 0 },
    { when: '{ problem: cold, country: RU, order_value: { to: 100 } }' },
    { when: '{ problem: cold, country: RU, order_value: { above: 100 } }' },
    { when: '{ problem: cold, country: KZ }' },
  );
  expect(readTable(beside).problems).toEqual([]);
});
