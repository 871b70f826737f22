import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitingOf } from '../../../src/web/console/queue/waiting.ts';
import { retryDelay } from '../../../src/web/console/live/retry-delay.ts';

const since = '2026-11-22T10:00:00.000Z';
const after = (seconds: number) => waitingOf(since, Date.parse(since) + seconds * 1_000);

describe('waitingOf', () => {
  it('counts up to the goal of a minute and past it', () => {
    expect(after(0)).toEqual({ clock: '0:00', urgency: 'in_time' });
    expect(after(40)).toEqual({ clock: '0:40', urgency: 'in_time' });
    expect(after(41)).toEqual({ clock: '0:41', urgency: 'soon' });
    expect(after(60)).toEqual({ clock: '1:00', urgency: 'soon' });
    expect(after(61)).toEqual({ clock: '1:01', urgency: 'late' });
    expect(after(3_909)).toEqual({ clock: '1:05:09', urgency: 'late' });
  });

  it('shows no time below zero where a clock runs behind', () => {
    expect(after(-90)).toEqual({ clock: '0:00', urgency: 'in_time' });
  });
});

describe('retryDelay', () => {
  it('doubles from a second to half a minute, and a quarter more at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
        const least = Math.min(30_000, 1_000 * 2 ** (failures - 1));
        const delay = retryDelay(failures, random);
        expect(delay).toBeGreaterThanOrEqual(least);
        expect(delay).toBeLessThanOrEqual(least * 1.25);
      }),
    );
  });
});
