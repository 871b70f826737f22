/** What every vector index must do: nearest first, for this reader alone, and never half of anything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../src/domain/reader.ts';
import type { VectorArticle, VectorIndex, VectorPassage, VectorSpace } from '../../src/index/vector.ts';
import { hiddenFrom, type Guarded } from '../../src/policy/visibility.ts';
import { now } from '../make-services.ts';

/** An empty index that lives as long as the test. */
export interface VectorSetup {
  readonly index: VectorIndex;
  /** Another handle upon the same index, as another process would have it. */
  readonly another: () => Promise<VectorIndex>;
  /** Keys of articles that an index may be told of. */
  readonly articleKeys: readonly number[];
}

export const space: VectorSpace = { model: 'compass', dimensions: 20 };
export const customer: Reader = { tenant: 'main', audience: 'customer', lang: 'en', at: now };
const agent: Reader = { ...customer, audience: 'agent' };
const open: Guarded = { tenant: 'main', status: 'published', audience: 'customer', lang: 'en', channels: [] };

/** A vector of length 1 at this angle, in degrees; 20 dimensions, so that none falls on a round number. */
export function toward(angle: number): Float32Array {
  const vector = new Float32Array(space.dimensions);
  vector[3] = Math.cos((angle * Math.PI) / 180);
  vector[19] = Math.sin((angle * Math.PI) / 180);
  return vector;
}

/** An article with a passage at each angle. */
export function articleAt(articleKey: number, angles: readonly number[], rest: Partial<VectorArticle> = {}) {
  const passages = angles.map((angle, position) => passageAt(angle, position));
  return { articleKey, revision: 1, version: 1, guard: open, passages, ...rest };
}

function passageAt(angle: number, position: number, audience: 'customer' | 'agent' = 'customer'): VectorPassage {
  return { position, audience, hash: `angle ${angle}`, vector: toward(angle) };
}

export async function nearest(index: VectorIndex, angle = 0, reader = customer, limit = 10): Promise<number[]> {
  const hits = await index.search(space, toward(angle), reader, limit);
  return hits.map(({ articleKey }) => articleKey);
}

/** Runs the contract over the indexes that `make` gives. */
export function vectorContract(name: string, make: () => Promise<VectorSetup>): void {
  const madeOf = async (...articles: VectorArticle[]) => {
    const made = await make();
    await made.index.put(space, articles);
    return made;
  };

  describe(`${name} keeps the vector index's contract: it`, () => {
    it('is empty before anything is put', async () => {
      const { index } = await make();
      expect(await index.space()).toBeUndefined();
      expect(await nearest(index)).toEqual([]);
      expect(await index.size()).toBe(0);
      await index.put(space, []);
      expect(await index.space()).toBeUndefined();
    });

    it('finds the nearest first, with its cosine, and at most as many as asked', async () => {
      const { index } = await madeOf(articleAt(1, [60]), articleAt(2, [10]), articleAt(3, [180]));
      const hits = await index.search(space, toward(0), customer, 10);
      expect(hits.map(({ articleKey }) => articleKey)).toEqual([2, 1, 3]);
      [Math.cos(Math.PI / 18), 0.5, -1].forEach((cosine, at) => {
        expect(hits[at]?.cosine).toBeCloseTo(cosine, 5);
      });
      expect(await nearest(index, 0, customer, 2)).toEqual([2, 1]);
      expect(await index.space()).toMatchObject(space);
    });

    it('gives one passage an article, the nearest, with its place and revision', async () => {
      const { index } = await madeOf(articleAt(1, [90, 5, 45], { revision: 7 }), articleAt(2, [30]));
      const [first] = await index.search(space, toward(0), customer, 10);
      expect(first).toMatchObject({ articleKey: 1, revision: 7, position: 1 });
      expect(await nearest(index)).toEqual([1, 2]);
      expect(await index.size()).toBe(4);
    });

    it('replaces what it held of an article, and lets go of it', async () => {
      const { index } = await madeOf(articleAt(1, [0, 1]), articleAt(2, [30]));
      await index.put(space, [articleAt(1, [60], { version: 2, revision: 2 })]);
      expect(await nearest(index)).toEqual([2, 1]);
      expect(await index.size()).toBe(2);
      await index.put(space, [articleAt(1, [], { version: 3 })]);
      expect(await nearest(index)).toEqual([2]);
      await index.put(space, [articleAt(1, [5], { version: 4 })]);
      expect(await nearest(index)).toEqual([1, 2]);
    });

    it('stays the same when the same is put again', async () => {
      const { index } = await madeOf(articleAt(1, [0, 1]));
      await index.put(space, [articleAt(1, [0, 1])]);
      expect(await index.size()).toBe(2);
    });

    it('keeps what is newer, also what was removed', async () => {
      const { index } = await madeOf(articleAt(1, [60], { version: 5 }), articleAt(2, [], { version: 5 }));
      await index.put(space, [articleAt(1, [0], { version: 4 }), articleAt(2, [0], { version: 4 })]);
      expect(await nearest(index)).toEqual([1]);
      expect((await index.search(space, toward(60), customer, 1))[0]?.cosine).toBeCloseTo(1, 5);
    });

    it('shows another handle what was put and removed through this one', async () => {
      const { index, another } = await madeOf(articleAt(1, [0]));
      const other = await another();
      expect(await nearest(other)).toEqual([1]);
      await index.put(space, [articleAt(1, [], { version: 2 }), articleAt(2, [10])]);
      expect(await nearest(other)).toEqual([2]);
      expect(await other.size()).toBe(1);
    });

    it('refuses another model and other dimensions, saying what to do, and stays as it was', async () => {
      const { index } = await madeOf(articleAt(1, [0]));
      for (const other of [
        { ...space, model: 'sextant' },
        { ...space, dimensions: 8 },
      ]) {
        const refused = {
          code: 'vectors_of_another_model',
          message: expect.stringContaining('suffler reindex') as string,
        };
        await expect(index.put(other, [articleAt(2, [0])])).rejects.toMatchObject(refused);
        await expect(index.search(other, toward(0), customer, 1)).rejects.toMatchObject(refused);
      }
      expect(await nearest(index)).toEqual([1]);
    });

    it.each<[string, Partial<Guarded>]>([
      ['an article for agents', { audience: 'agent' }],
      ['an article of tomorrow', { valid_from: '2026-11-23T00:00:00.000Z' }],
      ['an article of yesterday', { expires_at: '2026-11-21T00:00:00.000Z' }],
      ['an article that ends now', { expires_at: now.toISOString() }],
      ['a draft', { status: 'draft' }],
      ['a retired article', { status: 'retired' }],
      ['an article in another language', { lang: 'ru' }],
      ["another tenant's article", { tenant: 'other' }],
      ['an article for another channel', { channels: ['email'] }],
    ])('hides %s', async (...[, guard]) => {
      const reader: Reader = { ...customer, channel: 'chat' };
      const { index } = await madeOf(articleAt(1, [0], { guard: { ...open, ...guard } }), articleAt(2, [90]));
      expect(await nearest(index, 0, reader, 1)).toEqual([2]);
    });

    it("hides agents' passages, and offers the article by its others", async () => {
      const passages = [passageAt(0, 0, 'agent'), passageAt(80, 1)];
      const { index } = await madeOf(articleAt(1, [], { passages }));
      expect(await index.search(space, toward(0), customer, 5)).toMatchObject([{ position: 1 }]);
      expect(await index.search(space, toward(0), agent, 5)).toMatchObject([{ position: 0 }]);
    });

    it("hides an agents' article whose passage claims to be for all", async () => {
      const { index } = await madeOf(articleAt(1, [0], { guard: { ...open, audience: 'agent' } }));
      expect(await nearest(index)).toEqual([]);
      expect(await nearest(index, 0, agent)).toEqual([1]);
    });

    it('lets what is hidden crowd out nothing', async () => {
      const { articleKeys } = await make();
      const [seen = 0, ...hidden] = articleKeys;
      const guard: Guarded = { ...open, audience: 'agent' };
      const { index } = await madeOf(
        articleAt(seen, [170]),
        ...hidden.map((key) => articleAt(key, [0, 1, 2], { guard })),
      );
      expect(await nearest(index, 0, customer, 1)).toEqual([seen]);
    });

    it('agrees with a plain sort of what the policy lets through', async () => {
      const { articleKeys } = await make();
      const guard = fc.record<Guarded>({
        tenant: fc.constantFrom('main', 'other'),
        status: fc.constantFrom('published', 'draft'),
        audience: fc.constantFrom('customer', 'agent'),
        lang: fc.constantFrom('en', 'ru'),
        channels: fc.constantFrom([], ['chat'], ['email']),
        valid_from: fc.constantFrom(undefined, now.toISOString(), '2027-01-01T00:00:00.000Z'),
        expires_at: fc.constantFrom(undefined, now.toISOString(), '2027-01-01T00:00:00.000Z'),
      });
      const angles = fc.uniqueArray(fc.integer({ min: 0, max: 45 }), { maxLength: 3 });
      const drafts = fc.array(fc.record({ guard, angles }), { minLength: 1, maxLength: articleKeys.length });
      const reader = fc.record({
        tenant: fc.constantFrom('main', 'other'),
        audience: fc.constantFrom('customer', 'agent'),
        channel: fc.constantFrom(undefined, 'chat'),
      });
      await fc.assert(
        fc.asyncProperty(drafts, reader, fc.integer({ min: 1, max: 4 }), async (given, who, limit) => {
          const asking = { ...customer, ...who } as Reader;
          // 4 degrees apart at least, so that each distance is its own.
          const articles = given.map((draft, at) =>
            articleAt(
              articleKeys[at] ?? 0,
              draft.angles.map((angle) => angle * 4 + at / 5),
              { guard: draft.guard },
            ),
          );
          const { index } = await madeOf(...articles);
          const expected = articles
            .filter((article) => article.passages.length > 0 && hiddenFrom(asking, article.guard) === undefined)
            .map(({ articleKey, passages }) => ({ articleKey, cosine: Math.max(...passages.map(cosineOf)) }))
            .sort((a, b) => b.cosine - a.cosine)
            .map(({ articleKey }) => articleKey);
          expect(await nearest(index, 0, asking, limit)).toEqual(expected.slice(0, limit));
        }),
        { numRuns: 30 },
      );
    });
  });

  describe(`${name} is rebuilt aside: it`, () => {
    const other: VectorSpace = { model: 'sextant', dimensions: space.dimensions };

    it('answers from the old until the new takes its place at once', async () => {
      const { index, another } = await madeOf(articleAt(1, [0]), articleAt(2, [10]));
      const reading = await another();
      const rebuild = await index.rebuild(other);
      await rebuild.put([articleAt(3, [0])]);
      expect([await nearest(index), await nearest(reading)]).toEqual([
        [1, 2],
        [1, 2],
      ]);
      await rebuild.put([articleAt(2, [20])]);
      await rebuild.commit();
      expect(await index.space()).toMatchObject(other);
      for (const handle of [index, reading]) {
        const hits = await handle.search(other, toward(0), customer, 10);
        expect(hits.map(({ articleKey }) => articleKey)).toEqual([3, 2]);
      }
      await expect(nearest(index)).rejects.toMatchObject({ code: 'vectors_of_another_model' });
    });

    it('may be the first thing that ever happens to it, and holds nothing before its end', async () => {
      const { index } = await make();
      const rebuild = await index.rebuild(space);
      await rebuild.put([articleAt(1, [0])]);
      expect(await nearest(index)).toEqual([]);
      expect(await index.space()).toBeUndefined();
      await rebuild.commit();
      expect(await nearest(index)).toEqual([1]);
    });

    it('takes articles in while a first rebuild goes on, or was given up', async () => {
      const { index } = await make();
      const rebuild = await index.rebuild(other);
      await index.put(space, [articleAt(1, [0])]);
      expect(await nearest(index)).toEqual([1]);
      await rebuild.put([articleAt(2, [0])]);
      await rebuild.commit();
      expect(await index.space()).toMatchObject(other);
      expect(await index.size()).toBe(1);
    });

    it('leaves nothing of a rebuild that was given up', async () => {
      const { index } = await madeOf(articleAt(1, [0]));
      await (await index.rebuild(space)).put([articleAt(2, [0])]);
      const rebuild = await index.rebuild(space);
      await rebuild.put([articleAt(3, [0])]);
      await rebuild.commit();
      expect(await nearest(index)).toEqual([3]);
    });

    it('leaves the work to a rebuild that was begun later', async () => {
      const { index } = await madeOf(articleAt(1, [0]));
      const [first, second] = [await index.rebuild(space), await index.rebuild(space)];
      await second.put([articleAt(2, [0])]);
      const overtaken = { code: 'reindex_overtaken' };
      await expect(first.put([articleAt(3, [0])])).rejects.toMatchObject(overtaken);
      await expect(first.commit()).rejects.toMatchObject(overtaken);
      expect(await nearest(index)).toEqual([1]);
      await second.commit();
      expect(await nearest(index)).toEqual([2]);
    });

    it('can be emptied', async () => {
      const { index } = await madeOf(articleAt(1, [0]));
      await (await index.rebuild(space)).commit();
      expect(await nearest(index)).toEqual([]);
      expect(await index.size()).toBe(0);
    });
  });
}

function cosineOf({ vector }: VectorPassage): number {
  return vector[3] ?? 0;
}
