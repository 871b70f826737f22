/** The relay: the vector index follows SQL, pays once for each text, and survives a fault at any step. */
import { describe, expect, it } from 'vitest';
import { retire } from '../../src/articles/retire.ts';
import { createVectorRelay } from '../../src/articles/vector-relay.ts';
import { createEmbeddedVectors } from '../../src/index/embedded-vectors.ts';
import { createOpenAiEmbedder } from '../../src/llm/openai-embedder.ts';
import type { Store } from '../../src/store/store.ts';
import { makeDense, type DenseServices } from '../make-dense.ts';
import type { EmbeddingsServer } from '../make-embeddings-server.ts';

/** The probe that every drain begins with is not worth counting. */
const sent = ({ requests }: EmbeddingsServer) => requests.flat().filter((text) => text !== 'ok');

const shop = {
  'en/refund.md': '# Refund\n\nWe reimburse within 10 days.\n\n## By card\n\nThe bank needs 3 days more.\n',
  'en/hours.md': '# Hours\n\nThe shop opens at 9.\n',
  'en/parking.md': '# Parking\n\nTwo places stand before the door.\n',
};

describe('the relay', () => {
  it('embeds what was published, each text with its headings, once', async () => {
    const dense = await makeDense(shop);
    expect(await dense.relay.pending()).toBe(3);
    const progress: number[] = [];
    const report = await dense.relay.drain(({ done, total }) => progress.push(done, total));
    expect(report).toEqual({ articles: 3, passages: 4, embedded: 4, leftOut: 0 });
    expect(progress.slice(-2)).toEqual([3, 3]);
    expect(sent(dense.server)).toContain('Refund\nBy card\nThe bank needs 3 days more.');
    expect(await dense.relay.pending()).toBe(0);
    expect(await dense.find('i want my money back')).toContain('refund');

    const requests = dense.server.requests.length;
    expect(await dense.relay.drain()).toMatchObject({ articles: 0, embedded: 0 });
    expect(dense.server.requests).toHaveLength(requests);
  });

  it('sends only what changed when an article is published again', async () => {
    const dense = await makeDense(shop);
    await dense.relay.drain();
    await dense.ingest({ 'en/refund.md': shop['en/refund.md'].replace('10 days', '12 days') });
    dense.server.requests.length = 0;
    expect(await dense.relay.drain()).toMatchObject({ articles: 1, passages: 2, embedded: 1 });
    expect(sent(dense.server)).toEqual(['Refund\nWe reimburse within 12 days.']);
    expect(await dense.relay.drain()).toMatchObject({ articles: 0 });
  });

  it('takes out what was retired or is no longer published', async () => {
    const dense = await makeDense(shop);
    await dense.relay.drain();
    const held = createEmbeddedVectors(dense.store);
    expect(await held.size()).toBe(4);
    await dense.store.atomic(retire(dense.services.writer, 'refund', 'en'));
    await dense.ingest({ 'en/hours.md': `---\nstatus: draft\n---\n${shop['en/hours.md']}` });
    await dense.relay.drain();
    expect(await held.size()).toBe(1 + 2);
  });

  it('does not lose a change that comes while it works', async () => {
    const dense = await makeDense(shop);
    let meanwhile: Promise<void> | undefined;
    dense.server.behave((texts) => {
      if (texts.join().includes('opens at 9')) {
        meanwhile ??= dense.ingest({ 'en/hours.md': '# Hours\n\nThe shop opens at 8.\n' });
      }
      return 'well';
    });
    await dense.relay.drain();
    await meanwhile;
    await dense.relay.drain();
    expect(await dense.relay.pending()).toBe(0);
    expect(sent(dense.server)).toContain('Hours\nThe shop opens at 8.');
    expect(await heldTexts(dense)).toEqual(await heldTexts(await rebuilt(dense)));
  });

  it('ends in the same index when two of them work at once', async () => {
    const dense = await makeDense(shop);
    const other = await dense.restarted();
    await Promise.all([dense.relay.drain(), other.relay.drain(), dense.relay.drain()]);
    expect(await dense.relay.pending()).toBe(0);
    expect(await heldTexts(dense)).toEqual(await heldTexts(await rebuilt(dense)));
  });

  it('leaves out a text that the endpoint refuses however short, and cuts one that is too long', async () => {
    const long = 'Nobody reads this far. '.repeat(60);
    const dense = await makeDense({
      ...shop,
      'en/long.md': `# Long\n\n${long}\n`,
      'en/bad.md': '# Bad\n\nForbidden.\n',
    });
    dense.server.behave((texts) =>
      texts.some((text) => text.length > 400 || text.includes('Forbidden')) ? 413 : 'well',
    );
    expect(await dense.relay.drain()).toMatchObject({ articles: 5, leftOut: 1 });
    expect(await dense.relay.pending()).toBe(0);
    expect(await dense.find('nobody reads this')).toContain('long');
  });

  it('leaves everything noted when the endpoint refuses whatever it is sent', async () => {
    const dense = await makeDense(shop);
    dense.server.behave(400);
    await expect(dense.relay.drain()).rejects.toMatchObject({ code: 'embeddings_rejected' });
    expect(await dense.relay.pending()).toBe(3);
  });

  it('refuses another model over an index and embeds nothing with it, until a reindex', async () => {
    const dense = await makeDense(shop);
    await dense.relay.drain();
    const other = await dense.restarted({ model: 'other' });
    await other.ingest({ 'en/hours.md': '# Hours\n\nThe shop opens at 8.\n' });
    other.server.requests.length = 0;
    const refused = { code: 'vectors_of_another_model', message: expect.stringContaining('suffler reindex') as string };
    await expect(other.relay.drain()).rejects.toMatchObject(refused);
    expect(other.server.requests).toEqual([]);
    expect(await other.relay.reindex()).toMatchObject({ passages: 4, embedded: 4 });
    expect(await other.relay.pending()).toBe(0);
    await expect(dense.relay.reindex()).resolves.toMatchObject({ embedded: 4 });
  });

  it('refuses other dimensions of the same model', async () => {
    const dense = await makeDense(shop);
    await dense.relay.drain();
    dense.server.dimensions = 32;
    await dense.ingest({ 'en/hours.md': '# Hours\n\nThe shop opens at 8.\n' });
    await expect(dense.relay.drain()).rejects.toMatchObject({ code: 'vectors_of_another_model' });
    expect(await dense.relay.pending()).toBe(1);
    await dense.relay.reindex();
    expect(await dense.find('when does it open')).toContain('hours');
  });

  it('reindexes without paying again, and answers from the old index meanwhile', async () => {
    const dense = await makeDense(shop);
    await dense.relay.drain();
    dense.server.requests.length = 0;
    const seen: string[][] = [];
    const progress: Promise<unknown>[] = [];
    const report = await dense.relay.reindex(() => {
      progress.push(dense.find('i want my money back').then((found) => seen.push(found)));
    });
    await Promise.all(progress);
    expect(report).toEqual({ articles: 3, passages: 4, embedded: 0, leftOut: 0 });
    expect(sent(dense.server).filter((text) => text !== 'i want my money back')).toEqual([]);
    expect(seen.map((found) => found.includes('refund'))).toEqual(seen.map(() => true));
    expect(seen.length).toBeGreaterThan(0);
  });

  // In three parts, since each step takes as long as a test of its own.
  const cuts = (['drain', 'reindex'] as const).flatMap((work) => [1, 2, 3].map((from) => ({ work, from })));

  it.each(cuts)('ends as it should after $work was cut off at any third step from $from', async ({ work, from }) => {
    const dense = await makeDense(shop);
    await dense.relay.drain();
    await dense.ingest({
      'en/refund.md': '# Refund\n\nWe reimburse within 12 days.\n',
      'en/hours.md': '# Hours\n\nNever.\n',
    });
    await dense.store.atomic(retire(dense.services.writer, 'parking', 'en'));
    const expected = ['Hours\nNever.', 'Refund\nWe reimburse within 12 days.'];
    let cut = 0;
    for (let step = from; ; step += 3) {
      const { store, wasCut } = cutOff(dense.store, step);
      const embedder = createOpenAiEmbedder({
        url: dense.server.url,
        model: 'meanings',
        batch: 1,
        questionDeadline: 5_000,
        passagesDeadline: 5_000,
      });
      const relay = createVectorRelay({ store, embedder, vectors: createEmbeddedVectors(store) });
      await relay[work]().catch(() => undefined);
      // Whatever was left behind, nothing may be lost: what is noted and what is held make the whole.
      if (!wasCut()) break;
      cut += 1;
      const { relay: after } = await dense.restarted();
      await after.drain();
      expect([step, await heldTexts(dense)]).toEqual([step, expected]);
      // The next step's work is the same as this one's was.
      await dense.ingest({ 'en/hours.md': `# Hours\n\nAt ${step}.\n` });
      await dense.ingest({ 'en/hours.md': '# Hours\n\nNever.\n' });
      await dense.store.atomic(retire(dense.services.writer, 'parking', 'en'));
    }
    expect(cut).toBeGreaterThan(2);
    expect(await heldTexts(dense)).toEqual(expected);
  });
});

/** A store whose process dies before its `step`th use: from then on nothing happens any more. */
function cutOff(store: Store, step: number): { store: Store; wasCut: () => boolean } {
  let used = 0;
  const use = () => {
    used += 1;
    if (used >= step) throw new Error('the power went');
  };
  return {
    wasCut: () => used >= step,
    store: {
      ...store,
      db: new Proxy(store.db, {
        get(target, name) {
          use();
          const member: unknown = Reflect.get(target, name);
          return typeof member === 'function' ? (member.bind(target) as unknown) : member;
        },
      }),
      atomic: async (statements) => {
        use();
        await store.atomic(statements);
      },
    },
  };
}

/** The same knowledge base with its index made anew. */
async function rebuilt(dense: DenseServices): Promise<DenseServices> {
  const again = await dense.restarted();
  await again.relay.reindex();
  return again;
}

/** The texts whose vectors the index holds, each of a passage that is published now. */
async function heldTexts({ store, server, find }: DenseServices): Promise<string[]> {
  await find('anything');
  const rows = await store.db.all<{ hash: string }>(
    `select distinct value ->> 2 as hash from points, json_each(passages)
     where generation = (select generation from vector_space)`,
  );
  const held = new Set(rows.map((row) => (Array.isArray(row) ? String(row[0]) : row.hash)));
  const texts = [...new Set(sent(server))];
  const hashes = await Promise.all(texts.map(hashed));
  return texts.filter((text) => held.has(hashes[texts.indexOf(text)] ?? '')).sort();
}

async function hashed(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex');
}
