/** The background relay: it notices publications, outlives faults and says so once. */
import { expect, it, onTestFinished } from 'vitest';
import { followOutbox } from '../../src/articles/follow-outbox.ts';
import { makeDense, type DenseServices } from '../make-dense.ts';

const tea = { 'en/tea.md': '# Tea\n\nThe tea costs 5 euros.\n' };
const patience = { timeout: 10_000 };

function follow({ relay }: DenseServices) {
  const told: string[] = [];
  const stop = followOutbox(relay, {
    every: 10,
    onFault: (message) => told.push(message),
    onRecovery: () => told.push('recovered'),
  });
  onTestFinished(stop);
  return { told, stop };
}

it('embeds what waits at its start and what is published later, also by another process', async () => {
  const dense = await makeDense(tea);
  const { told } = follow(dense);
  await expect.poll(() => dense.relay.pending(), patience).toBe(0);
  const other = await dense.restarted();
  await other.ingest({ 'en/coffee.md': '# Coffee\n\nThe coffee costs 6 euros.\n' });
  await expect.poll(() => dense.relay.pending(), patience).toBe(0);
  expect(dense.server.requests.flat()).toContain('Coffee\nThe coffee costs 6 euros.');
  expect(told).toEqual([]);
});

it('tells of a fault once, keeps trying, and tells when it is over', async () => {
  const dense = await makeDense(tea);
  dense.server.behave(401);
  const { told } = follow(dense);
  await expect.poll(() => dense.server.requests.length, patience).toBeGreaterThan(3);
  expect(told).toEqual([expect.stringContaining('status 401')]);
  dense.server.behave('well');
  await expect.poll(() => told.at(-1), patience).toBe('recovered');
  expect(await dense.relay.pending()).toBe(0);
  expect(told).toHaveLength(2);
});

it('does nothing after it was stopped', async () => {
  const dense = await makeDense(tea);
  await dense.relay.drain();
  const { stop } = follow(dense);
  stop();
  await dense.ingest({ 'en/tea.md': '# Tea\n\nThe tea costs 7 euros.\n' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await dense.relay.pending()).toBe(1);
});
