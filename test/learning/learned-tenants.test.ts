/** What one tenant's agents accepted is nothing to another tenant: neither found, nor weighed, nor forgotten. */
import { describe, expect, it } from 'vitest';
import { importPairs } from '../../src/learning/import-pairs.ts';
import { customer, makeBakery, type Bakery } from './make-learned.ts';

const pairs = [
  ['late', 'where is the courier with my order'],
  ['late', 'my bread has not come yet'],
  ['refund', 'give me my money back'],
  ['refund', 'how do I return a cake'],
] as const;
const asked = ['where is my order', 'money for a cake', 'bread', 'the courier took my money'];
const ids = { late: [], refund: [] };
const monthsAgo = new Date('2026-03-01');

async function scores(bakery: Bakery): Promise<number[]> {
  await bakery.learned.settled();
  const all: number[] = [];
  for (const question of asked)
    all.push(await bakery.scoreOf('late', question), await bakery.scoreOf('refund', question));
  return all;
}

describe('what a tenant learned', () => {
  it('is found by that tenant alone, before and after training', async () => {
    const bakery = await makeBakery(ids);
    const other = await makeBakery(ids, { tenant: 'other', neighbour: bakery });
    await bakery.learn(pairs);
    for (const time of ['before', 'after']) {
      expect({ time, found: await other.ask('where is my order') }).toEqual({ time, found: [] });
      expect({ time, found: await bakery.ask('where is my order', { ...customer, tenant: 'other' }) }).toEqual({
        time,
        found: [],
      });
      expect((await bakery.ask('where is my order'))[0]).toBe('late');
      await bakery.learned.settled();
      await other.learned.settled();
    }
  });

  it('scores as it would alone, whatever others learn, and however lately', async () => {
    const alone = await makeBakery(ids);
    await alone.learn(pairs, 'en', monthsAgo);
    const bakery = await makeBakery(ids);
    const other = await makeBakery(
      { late: ['questions: [Where is my bread?]'], refund: [], gift: [] },
      {
        tenant: 'other',
        neighbour: bakery,
      },
    );
    await bakery.learn(pairs, 'en', monthsAgo);
    await other.learn([...pairs.map(([, question]) => ['gift', question] as const), ['late', 'bread, bread']]);
    expect(await scores(bakery)).toEqual(await scores(alone));
  });

  it('is not forgotten for another, nor learned by importing under its name', async () => {
    const bakery = await makeBakery(ids);
    const other = await makeBakery({ late: [], gift: [] }, { tenant: 'other', neighbour: bakery });
    await bakery.learn(pairs);
    const before = await scores(bakery);
    await other.forget('late');
    await other.learn([['refund', 'where is my order']]);
    const writer = { store: other.store, tenant: 'other', now: () => monthsAgo };
    const { faults } = await importPairs(writer, '{"text": "where is my order", "article": "refund"}');
    expect(faults).toEqual([{ line: 1, message: 'no article "refund"; index it first, or check the id' }]);
    expect(await scores(bakery)).toEqual(before);
  });
});
