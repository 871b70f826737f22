/** Visibility inside the index: the policy's answer for every article, reader and moment, whatever changed before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audiences, channels, statuses } from '../../src/domain/article.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { createVisibleTo } from '../../src/index/visible-articles.ts';
import { hiddenFrom, type Guarded } from '../../src/policy/visibility.ts';
import { articleOf, indexOf } from './make-index.ts';

const at = new Date('2026-11-22T10:00:00.000Z');
const moment = fc.oneof(
  fc.constantFrom(-1, 0, 1).map((milliseconds) => new Date(at.getTime() + milliseconds)),
  fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
);
const instant = fc.option(
  moment.map((date) => date.toISOString()),
  { nil: undefined },
);
const tenant = fc.constantFrom('main', 'other');
const lang = fc.constantFrom('en', 'ru');
const guard = fc.record<Guarded>({
  tenant,
  status: fc.oneof({ weight: 3, arbitrary: fc.constant('published' as const) }, fc.constantFrom(...statuses)),
  audience: fc.constantFrom(...audiences),
  lang,
  channels: fc.oneof(fc.constant([]), fc.subarray([...channels])),
  valid_from: instant,
  expires_at: instant,
});
const reader = fc.record<Reader>({
  tenant,
  audience: fc.constantFrom(...audiences),
  lang,
  channel: fc.option(fc.constantFrom(...channels), { nil: undefined }),
  at: moment,
});
const key = fc.integer({ min: 1, max: 5 });
const step = fc.oneof(fc.record({ put: guard, key }), fc.record({ remove: key }), {
  weight: 3,
  arbitrary: fc.record({ reader }),
});

const mayBeNamed: readonly unknown[] = [undefined, 'internal_only', 'stale', 'not_yet'];

describe('visibility inside the index', () => {
  it('is the policy’s, at every moment, after any changes', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const index = indexOf();
        const visibleTo = createVisibleTo(index);
        for (const one of steps) {
          if ('put' in one) index.put(articleOf({ key: one.key, guard: one.put }));
          else if ('remove' in one) index.remove(one.remove);
          else {
            const expected = index.articles.map((entry) =>
              entry.alive ? hiddenFrom(one.reader, entry.guard) : 'dead',
            );
            const { open, eligible, anyHidden } = visibleTo(one.reader);
            expect([...open]).toEqual(expected.map((because) => Number(because === undefined)));
            expect([...eligible]).toEqual(expected.map((because) => Number(mayBeNamed.includes(because))));
            expect(anyHidden).toBe(expected.some((because) => because !== undefined && mayBeNamed.includes(because)));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('follows the clock both ways without a change of the index', () => {
    const dates = { valid_from: '2026-11-22T10:00:00.000Z', expires_at: '2026-11-22T10:00:00.002Z' };
    const visibleTo = createVisibleTo(indexOf({ key: 1, guard: dates }, { key: 2 }));
    const seen = (milliseconds: number) => {
      const { open, anyHidden } = visibleTo({
        tenant: 'main',
        audience: 'customer',
        lang: 'en',
        at: new Date(at.getTime() + milliseconds),
      });
      return [...open, anyHidden];
    };
    expect([-1, 0, 1, 2, 1, -1].map(seen)).toEqual([
      [0, 1, true],
      [1, 1, false],
      [1, 1, false],
      [0, 1, true],
      [1, 1, false],
      [0, 1, true],
    ]);
  });

  it('keeps what was swept together in step', () => {
    const index = indexOf({ key: 1, guard: { audience: 'agent' } }, { key: 2 });
    const visibleTo = createVisibleTo(index);
    const customer: Reader = { tenant: 'main', audience: 'customer', lang: 'en', at };
    const sizes = Array.from(Array(60).keys(), () => {
      index.put(articleOf({ key: 3 }));
      const { open, anyHidden } = visibleTo(customer);
      expect([open.length, anyHidden]).toEqual([index.articles.length, true]);
      expect(index.articles.flatMap((entry, place) => (open[place] === 1 ? [entry.key] : []))).toEqual([2, 3]);
      return open.length;
    });
    expect(sizes.some((size, time) => size < (sizes[time - 1] ?? 0))).toBe(true);
  });

  it('takes any number of kinds of readers', () => {
    const visibleTo = createVisibleTo(indexOf({ key: 1 }, { key: 2, guard: { channels: ['chat'] } }));
    for (let round = 0; round < 200; round += 1) {
      const channel = `channel${round}` as 'chat';
      expect([...visibleTo({ tenant: 'main', audience: 'customer', lang: 'en', channel, at }).open]).toEqual([1, 0]);
    }
    expect([...visibleTo({ tenant: 'main', audience: 'customer', lang: 'en', channel: 'chat', at }).open]).toEqual([
      1, 1,
    ]);
  });
});
