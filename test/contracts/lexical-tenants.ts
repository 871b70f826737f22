/** What every lexical index owes its tenants: each has its own articles, words and figures, as if nobody else were there. */
import { inArray } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleWriter } from '../../src/articles/publish.ts';
import { retire } from '../../src/articles/retire.ts';
import type { LexicalHit } from '../../src/index/lexical.ts';
import { articles } from '../../src/store/schema.ts';
import {
  agent,
  ask,
  askWithheld,
  customer,
  publishAll,
  search,
  type Draft,
  type LexicalSetup,
} from './lexical-articles.ts';

const words = ['voucher', 'vouchers', 'refund', 'refunded', 'bread', 'order', 'ordered', 'courier'];
/** What is asked: words, some with a slip, alone and together. */
const questions = [...words, 'vuocher', 'refnud', 'voucher refund bread', 'the courier of the order'];

const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((chosen) => chosen.join(' '));
const draft = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  lang: fc.constantFrom('en', 'en', 'ru'),
  title: text,
  questions: fc.uniqueArray(text, { maxLength: 1 }),
  passages: fc.array(text, { minLength: 1, maxLength: 2 }),
  audience: fc.constantFrom('customer', 'agent'),
  status: fc.constantFrom('published', 'published', 'draft', 'retired'),
  expires_at: fc.constantFrom(undefined, undefined, '2026-11-01'),
});

/** lexical.ts runs it. */
export function lexicalTenants(name: string, make: () => Promise<LexicalSetup>): void {
  /** The index as two tenants write to it, the second one under another name. */
  const makeBoth = async (): Promise<[ArticleWriter, ArticleWriter]> => {
    const { writer } = await make();
    return [writer, { ...writer, tenant: 'other' }];
  };
  const others = { ...customer, tenant: 'other' };

  describe(`${name} keeps tenants apart: it`, () => {
    it('gives each their own article of the same name', async () => {
      const [writer, other] = await makeBoth();
      await publishAll(writer, { id: 'same', title: 'Voucher' });
      await publishAll(other, { id: 'same', title: 'Refund' });
      expect([await ask(writer, 'voucher'), await ask(writer, 'voucher', others)]).toEqual([['same'], []]);
      expect([await ask(writer, 'refund'), await ask(writer, 'refund', others)]).toEqual([[], ['same']]);
      await writer.store.atomic(retire(other, 'same', 'en'));
      expect([await ask(writer, 'voucher'), await ask(writer, 'refund', others)]).toEqual([['same'], []]);
    });

    it.each<[string, Omit<Draft, 'id'>]>([
      ['an open article', {}],
      ['one for agents', { audience: 'agent' }],
      ['one that has expired', { expires_at: '2026-11-01' }],
    ])("does not so much as hint at another's: %s", async (...[, rest]) => {
      const [writer, other] = await makeBoth();
      await publishAll(writer, { id: 'own', passages: ['Bread and a voucher'] });
      await publishAll(other, { id: 'hidden', title: 'Voucher refund', questions: ['voucher refund'], ...rest });
      for (const reader of [customer, agent]) {
        expect(await ask(writer, 'voucher refund', reader)).toEqual(['own']);
        expect(await askWithheld(writer, 'voucher refund', reader)).toBeUndefined();
      }
    });

    it('tells each exactly what it would tell them alone', async () => {
      const drafts = fc.array(fc.record({ own: fc.boolean(), draft }), { minLength: 1, maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(drafts, async (given) => {
          const { writer: alone } = await make();
          const [beside, other] = await makeBoth();
          for (const one of given) {
            await publishAll(one.own ? beside : other, one.draft);
            if (one.own) await publishAll(alone, one.draft);
          }
          expect(await everythingTold(beside)).toEqual(await everythingTold(alone));
        }),
        { numRuns: 15 },
      );
    }, 30_000);
  });
}

/** All that readers of the first tenant can learn from the index, by the articles' ids. */
async function everythingTold(writer: ArticleWriter): Promise<unknown> {
  const told: unknown[] = [];
  for (const reader of [customer, agent, { ...customer, lang: 'ru' }]) {
    const { articlesWith, hasWord, nearest } = await writer.lexical.vocabulary(reader);
    told.push(questions.map((word) => [articlesWith(word), hasWord(word), nearest(word)]));
    for (const question of questions) {
      const { hits, withheld, unknown } = await search(writer, question, reader);
      told.push([question, unknown, await byId(writer, hits), withheld && (await byId(writer, withheld))]);
    }
  }
  return told;
}

async function byId({ store }: ArticleWriter, hits: readonly LexicalHit[]): Promise<unknown[]> {
  const keys = hits.map(({ articleKey }) => articleKey);
  const rows = await store.db.select().from(articles).where(inArray(articles.key, keys));
  return hits.map((hit) => {
    const { tenant, id, lang } = rows.find(({ key }) => key === hit.articleKey) ?? {};
    return { ...hit, articleKey: [tenant, id, lang], passageKey: undefined };
  });
}
