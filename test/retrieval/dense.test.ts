/** Search by meaning through the services: what words can't find, for whom, and what happens when it is not there. */
import { describe, expect, it } from 'vitest';
import { createDense } from '../../src/retrieval/dense.ts';
import { makeDense, type DenseServices } from '../make-dense.ts';
import type { Behaviour } from '../make-embeddings-server.ts';
import { now } from '../make-services.ts';

const shop = {
  'en/refund.md': '# Refund\n\nWe reimburse within 10 days.\n',
  'en/hours.md': '---\nquestions: [When does the shop open?]\n---\n# Hours\n\nThe shop opens at 9.\n',
  'en/parking.md': '# Parking\n\nTwo places stand before the door.\n\n:::internal\nDisk storage volume ZEBRA.\n:::\n',
  'en/agents.md': '---\naudience: agent\n---\n# Servers\n\nThe machine of the instance.\n',
  'ru/refund.md': '# Возврат\n\nДеньги вернутся за 10 дней.\n',
};

async function embedded(options: Parameters<typeof makeDense>[1] = {}): Promise<DenseServices> {
  const dense = await makeDense(shop, options);
  await dense.relay.drain();
  return dense;
}

async function search({ services }: DenseServices, text: string) {
  return services.search({ messages: [{ role: 'customer', text }], locale: 'en', audience: 'customer', limit: 5 });
}

describe('search by meaning', () => {
  it('finds what shares no word with the question, in the language of the articles', async () => {
    const dense = await embedded();
    expect((await dense.find('money'))[0]).toBe('refund');
    expect((await dense.find('деньги', { locale: 'en' }))[0]).toBe('refund');
    expect(await search(dense, 'money')).toMatchObject({
      degraded: false,
      hits: [{ articleId: 'refund', lang: 'en' }, {}, {}],
    });
    expect(
      await dense.services.suggest({
        messages: [{ role: 'customer', text: 'When does the shop open?' }],
        audience: 'customer',
      }),
    ).toMatchObject({ degraded: false });
  });

  it("finds agents' texts for agents alone", async () => {
    const dense = await embedded();
    const found = async (text: string, audience: 'agent' | 'customer') => {
      const { hits } = await dense.services.search({
        messages: [{ role: 'customer', text }],
        locale: 'en',
        audience,
        limit: 9,
      });
      return hits;
    };
    expect((await found('virtual instances', 'agent'))[0]).toMatchObject({ articleId: 'agents' });
    expect((await found('virtual instances', 'customer')).map(({ articleId }) => articleId)).not.toContain('agents');
    expect((await found('хранилище', 'agent'))[0]?.snippet).toContain('ZEBRA');
    expect(JSON.stringify(await found('хранилище', 'customer'))).not.toContain('ZEBRA');
  });

  it('never shows what an index that lags behind still holds', async () => {
    const dense = await embedded();
    await dense.ingest({
      'en/refund.md': '# Refund\n\nNever, says the owner.\n',
      'en/hours.md': '---\nstatus: draft\n---\n# Hours\n\nOpen.\n',
    });
    expect(JSON.stringify(await search(dense, 'деньги'))).not.toContain('reimburse');
    expect(await dense.find('when does it open')).not.toContain('hours');
    await dense.relay.drain();
    expect((await search(dense, 'деньги')).hits.find(({ articleId }) => articleId === 'refund')?.snippet).toContain(
      'Never',
    );
  });

  it('sends a question without what is personal in it, and not more of it than a model reads', async () => {
    const { find, server } = await embedded();
    server.requests.length = 0;
    await find('I paid with 4111 1111 1111 1111, call +7 900 123-45-67 or mail ivan@example.com');
    await find('long '.repeat(10_000));
    const [[first = ''] = [], [second = ''] = []] = server.requests;
    expect(first).toBe('I paid with [card], call [phone] or mail [email]');
    expect(second.length).toBeLessThanOrEqual(2_000);
  });

  it.each(['', ' ', '🍕🍕', '?!', '\n'])('asks nobody about "%s"', async (text) => {
    const dense = await embedded();
    dense.server.requests.length = 0;
    expect((await search(dense, text)).degraded).toBe(false);
    expect(dense.server.requests).toEqual([]);
  });

  it.each(['и', 'the of', 'ㅎ', 'Wie spät ist es?', 'x'.repeat(50_000), '\ud800'])(
    'takes "%.20s" as it comes',
    async (text) => {
      const dense = await embedded();
      expect(await search(dense, text)).toMatchObject({ degraded: false });
    },
  );
});

describe('without its endpoint, search by meaning', () => {
  const faults: readonly Behaviour[] = [
    401,
    429,
    500,
    'hang up',
    'wrong dimensions',
    'NaN',
    'null',
    'zeros',
    'fewer',
    'no json',
    'huge',
  ];

  it.each(faults)('leaves the answer to the words and says so: %s', async (behaviour) => {
    const dense = await embedded();
    dense.server.behave(behaviour);
    expect(await search(dense, 'when does the shop open')).toMatchObject({
      degraded: true,
      hits: [{ articleId: 'hours' }],
    });
    const reply = await dense.services.suggest({
      messages: [{ role: 'customer', text: 'When does the shop open?' }],
      audience: 'customer',
    });
    expect(reply).toMatchObject({ outcome: 'answered', degraded: true });
    dense.server.behave('well');
    expect(await search(dense, 'money')).toMatchObject({ degraded: false, hits: [{ articleId: 'refund' }, {}, {}] });
  });

  it('waits no longer than its deadline, stops asking, and comes back by itself', async () => {
    const dense = await embedded();
    const { server, ...hurried } = await dense.restarted({ questionDeadline: 150, pause: 100 });
    // The first search reads the index; what is late here shall be the endpoint.
    await expect
      .poll(async () => (await search({ server, ...hurried }, 'money')).degraded, { timeout: 5_000 })
      .toBe(false);
    server.behave('never');
    server.requests.length = 0;
    const took: number[] = [];
    for (let asked = 0; asked < 12; asked += 1) {
      const startedAt = performance.now();
      expect(await search({ server, ...hurried }, 'shop hours')).toMatchObject({
        degraded: true,
        hits: [{ articleId: 'hours' }],
      });
      took.push(performance.now() - startedAt);
    }
    // Generous, since the machine may be busy; an endpoint that never answers would take for ever.
    expect(Math.max(...took)).toBeLessThan(2_000);
    expect(server.requests.length).toBeLessThan(12);
    server.behave('well');
    await expect
      .poll(async () => (await search({ server, ...hurried }, 'money')).degraded, { timeout: 5_000 })
      .toBe(false);
  });

  it('is degraded while the endpoint is down, and not when it is up again', async () => {
    const dense = await embedded();
    await dense.server.stop();
    expect(await search(dense, 'shop hours')).toMatchObject({ degraded: true, hits: [{ articleId: 'hours' }] });
    await dense.server.start();
    expect(await search(dense, 'shop hours')).toMatchObject({ degraded: false });
  });

  it('is degraded before anything was embedded, and asks nobody', async () => {
    const dense = await makeDense(shop);
    expect(await search(dense, 'shop hours')).toMatchObject({ degraded: true, hits: [{ articleId: 'hours' }] });
    expect(dense.server.requests).toEqual([]);
  });

  it('is degraded over the vectors of another model or of other dimensions, until a reindex', async () => {
    const dense = await embedded();
    const other = await dense.restarted({ model: 'other' });
    other.server.requests.length = 0;
    expect(await search(other, 'shop hours')).toMatchObject({ degraded: true, hits: [{ articleId: 'hours' }] });
    expect(other.server.requests).toEqual([]);
    await other.relay.reindex();
    expect(await search(other, 'money')).toMatchObject({ degraded: false, hits: [{ articleId: 'refund' }, {}, {}] });
    other.server.dimensions = 24;
    expect(await search(other, 'shop hours')).toMatchObject({ degraded: true, hits: [{ articleId: 'hours' }] });
  });

  it('is degraded when the index fails, and within the deadline when it hangs', async () => {
    const { store, server } = await embedded();
    const embedder = { model: 'm', dimensions: 2, batch: 1, embed: () => Promise.resolve([Float32Array.of(1, 0)]) };
    const space = () => Promise.resolve({ model: 'm', dimensions: 2 });
    const rest = {
      space,
      put: () => Promise.resolve(),
      size: () => Promise.resolve(0),
      rebuild: () => Promise.reject(new Error()),
    };
    const reader = { audience: 'customer', lang: 'en', at: now } as const;
    for (const broken of [() => Promise.reject(new Error('broken')), () => new Promise<never>(() => undefined)]) {
      const dense = createDense({ store, embedder, vectors: { ...rest, search: broken }, deadline: 50 });
      expect(await dense.search('shop', reader, 5)).toEqual({ hits: [], degraded: true });
    }
    expect(server.requests.flat()).not.toContain('shop');
  });
});
