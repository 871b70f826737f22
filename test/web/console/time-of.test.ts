import { afterEach, expect, test, vi } from 'vitest';
import { timeOf } from '../../../src/web/console/thread/time-of.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const noon = '2026-11-19T12:00:00';

test('tells the day of the first message of a day, in the language of the window', () => {
  expect(timeOf(noon, undefined, 'ru')).toBe('19 ноября в 12:00');
  expect(timeOf(noon, '2026-11-18T12:00:00', 'en')).toBe('November 19 at 12:00');
  expect(timeOf(noon, '2026-11-19T00:00:00', 'ru')).toBe('12:00');
});

test('makes no formatter for each message: a thousand that scroll ask for two', () => {
  const { DateTimeFormat } = Intl;
  const made = vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function make(...how) {
    return new DateTimeFormat(...how);
  });
  const times = Array.from({ length: 1_000 }, (...[, at]) => new Date(Date.UTC(2026, 0, 1, at)).toISOString());
  times.forEach((at, index) => timeOf(at, times[index - 1], 'fr'));
  expect(made).toHaveBeenCalledTimes(2);
});
