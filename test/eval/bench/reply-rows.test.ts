/** Figures of replies beside what they may be. */
import { expect, it } from 'vitest';
import { drawRows, latencyRow } from '../../../eval/bench/reply-rows.ts';
import { medianLatency } from '../../../eval/bench/rounds.ts';

it('tells which targets are reached, and prints each figure beside its own', () => {
  const latency = { p50: 1, p95: 4, p99: 9 };
  const rows = [
    latencyRow('quick', latency, { p95: 5 }),
    latencyRow('slow', latency, { p50: 2, p99: 8 }),
    latencyRow('free', latency, {}),
    { name: 'many', count: 12.3 },
    { name: 'part', share: 0.5 },
  ];
  expect(rows.map((row) => ('reached' in row ? row.reached : undefined))).toEqual([
    true,
    false,
    undefined,
    undefined,
    undefined,
  ]);
  const lines = drawRows(rows).split('\n');
  expect(lines[0]).toMatch(/^quick +p50 +1\.00 {2}p95 +4\.00 {2}p99 +9\.00 ms {2}p95 at most 5: reached$/);
  expect(lines[1]).toMatch(/p50 at most 2, p99 at most 8: MISSED$/);
  expect(lines.slice(2, 5)).toEqual([
    expect.stringMatching(/^free .*9\.00 ms$/),
    expect.stringMatching(/^many +12$/),
    expect.stringMatching(/^part +50 %$/),
  ]);
});

it('takes the median of each percentile over the rounds, so that one bad round counts for nothing', () => {
  expect(medianLatency([[1, 2, 3], [1, 2, 3], [100]])).toEqual({ p50: 2, p95: 3, p99: 3 });
});
