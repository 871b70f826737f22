/** What the check says of a table holds for every fact: it and the engine that evaluates tables agree. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOverlaps } from '../../../../ingest/rules/compensation/check-overlaps.ts';
import { intersect, regionOf, subtract, type Region } from '../../../../ingest/rules/compensation/region.ts';
import type { Facts } from '../../../../src/compensation/facts.ts';
import { createMatcher } from '../../../../src/compensation/matcher.ts';
import {
  excuses,
  ruleSchema,
  severities,
  whenSchema,
  type Rule,
  type When,
} from '../../../../src/compensation/policy.ts';

const problems = ['late', 'cold', 'lost'] as const;
const countries = ['RU', 'KZ'] as const;
const segments = ['new', 'loyal'] as const;
const few = <Name extends string>(names: readonly Name[]) => fc.subarray([...names], { minLength: 1 });

const range = (number: fc.Arbitrary<number>) =>
  fc
    .record(
      {
        start: fc.tuple(fc.constantFrom('from', 'above'), number),
        end: fc.tuple(fc.constantFrom('to', 'below'), number),
      },
      { requiredKeys: ['start'] },
    )
    .map(({ start, end }) => Object.fromEntries(end === undefined ? [start] : [start, end]));
const whole = fc.integer({ min: 0, max: 6 });
const sum = whole.map((number) => number / 2);

const when = fc
  .record(
    {
      problem: few(problems),
      severity: few(severities),
      excuse: few(excuses),
      country: few(countries),
      segment: few(segments),
      lateness: range(whole),
      claims: range(whole),
      order_value: range(sum),
    },
    { requiredKeys: [] },
  )
  .map((given) => whenSchema.parse(given));

const texts = { ru: 'да', en: 'yes' };
const table = fc.array(fc.tuple(when, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 6 }).map((rules) =>
  rules.map(([conditions, priority], index): Rule =>
    ruleSchema.parse({
      id: `r${index}`,
      priority,
      when: conditions,
      offer: { kind: 'none', text: texts },
      why: texts,
      articles: ['tea'],
    }),
  ),
);

const told = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const facts: fc.Arbitrary<Facts> = fc.record({
  problem: fc.constantFrom(...problems),
  severity: told(fc.constantFrom(...severities)),
  excuse: told(fc.constantFrom(...excuses)),
  country: fc.constantFrom(...countries),
  segment: told(fc.constantFrom(...segments, 'other')),
  lateness: told(fc.integer({ min: 0, max: 8 })),
  contacts: told(whole),
  claims: told(fc.integer({ min: 0, max: 8 })),
  order_value: told(fc.integer({ min: 0, max: 16 }).map((number) => number / 4)),
  spent: told(sum),
});

const ruleOf = (id: string, conditions: When, priority = 0): Rule =>
  ruleSchema.parse({
    id,
    priority,
    when: conditions,
    offer: { kind: 'none', text: texts },
    why: texts,
    articles: ['tea'],
  });
const holds = (conditions: When, given: Facts) => createMatcher([ruleOf('only', conditions)])(given).length > 0;

test('where no overlap is told, no facts make two rules of one priority speak', () => {
  fc.assert(
    fc.property(table, fc.array(facts, { minLength: 20, maxLength: 20 }), (rules, many) => {
      const overlaps = checkOverlaps(rules).filter(({ kind }) => kind !== 'covered');
      const match = createMatcher(rules);
      const clashing = new Set(overlaps.flatMap(({ rule, others }) => others.map((other) => `${other} ${rule}`)));
      for (const given of many) {
        const found = match(given).map(({ id }) => Number(id.slice(1)));
        for (const a of found) for (const b of found) if (a < b) expect(clashing).toContain(`${a} ${b}`);
      }
    }),
    { numRuns: 100 },
  );
});

test('a rule that is told to be covered never speaks', () => {
  fc.assert(
    fc.property(table, fc.array(facts, { minLength: 20, maxLength: 20 }), (rules, many) => {
      const covered = checkOverlaps(rules).flatMap(({ rule, kind }) => (kind === 'covered' ? [`r${rule}`] : []));
      const match = createMatcher(rules);
      for (const given of many) for (const { id } of match(given)) expect(covered).not.toContain(id);
    }),
    { numRuns: 100 },
  );
});

test('what two conditions share, and what one has beyond the other, is as the engine sees it', () => {
  fc.assert(
    fc.property(when, when, facts, (a, b, given) => {
      const inside = (region: Region) => intersect(region, pointOf(given)) !== undefined;
      const both = intersect(regionOf(a), regionOf(b));
      expect(both !== undefined && inside(both)).toBe(holds(a, given) && holds(b, given));
      const beyond = subtract(regionOf(a), regionOf(b)).filter(inside);
      expect(beyond.length).toBe(holds(a, given) && !holds(b, given) ? 1 : 0);
    }),
    { numRuns: 500 },
  );
});

/** The region of exactly these facts; what was not told is what no condition names. */
function pointOf(given: Facts): Region {
  const point = (value: number | null) => (value === null ? undefined : { from: value, to: value });
  const one = <Name extends string>(value: Name | null) => (value === null ? undefined : [value]);
  const named = regionOf(
    whenSchema.parse({
      problem: given.problem,
      severity: one(given.severity),
      excuse: one(given.excuse),
      country: given.country,
      segment: one(given.segment),
      lateness: point(given.lateness),
      contacts: point(given.contacts),
      claims: point(given.claims),
      order_value: point(given.order_value),
      spent: point(given.spent),
    }),
  );
  const untold = { low: [0, 0], high: [0, 0], untold: true } as const;
  return named.map((side) => {
    if ('low' in side) return side.untold ? untold : side;
    return side.inside ? side : { names: new Set([...severities, ...excuses, ...segments, 'other']), inside: false };
  });
}
