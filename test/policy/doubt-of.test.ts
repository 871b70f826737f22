/** The weakest link is named, whatever the others are. */
import { expect, test } from 'vitest';
import type { Doubt } from '../../src/domain/reply.ts';
import { doubtOf } from '../../src/policy/doubt-of.ts';

test.each<[number, number, number, Doubt]>([
  [0.1, 0.9, 0.9, 'out_of_domain'],
  [0.9, 0.3, 0.5, 'near_miss'],
  [0.9, 0.8, 0.2, 'underspecified'],
  [0, 0, 0, 'out_of_domain'],
  [0.9, 0.4, 0.4, 'near_miss'],
])('domain %d, answerable %d, first %d: %s', (inDomain, answerable, first, expected) => {
  expect(doubtOf({ inDomain, answerable, first })).toBe(expected);
});
