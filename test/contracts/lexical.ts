/** What every lexical index must do: find by any field, follow every publication, and what lexical-guards.ts asks. */
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { retire } from '../../src/articles/retire.ts';
import { passages } from '../../src/store/schema.ts';
import {
  ask,
  customer,
  publishAll,
  published,
  search,
  termsOf,
  wholeOf,
  writerOverOf,
  type Draft,
  type LexicalSetup,
} from './lexical-articles.ts';
import { lexicalGuards } from './lexical-guards.ts';

/** Runs the contract over the indexes that `make` gives. */
export function lexicalContract(name: string, make: () => Promise<LexicalSetup>): void {
  const writerOver = writerOverOf(make);

  lexicalGuards(name, make);

  describe(`${name} finds an article`, () => {
    it.each<[string, Omit<Draft, 'id'>]>([
      ['title', { title: 'Vouchers' }],
      ['alias', { aliases: ['voucher'] }],
      ['heading', { passages: [{ headingPath: ['Paying', 'By voucher'] }] }],
      ['curated question', { questions: ['May I pay with vouchers?'] }],
      ['body', { passages: ['Hours', 'We take any voucher'] }],
    ])('by its %s', async (...[, draft]) => {
      const writer = await writerOver({ id: 'wanted', ...draft });
      expect(await ask(writer, 'voucher')).toEqual(['wanted']);
    });

    it('for known terms alone: what is misspelt finds nothing, and weakens what is found', async () => {
      const writer = await writerOver({ id: 'wanted', title: 'Voucher' });
      expect(await ask(writer, 'vuocher')).toEqual([]);
      const {
        hits: [alone],
      } = await search(writer, 'voucher');
      const {
        hits: [beside],
      } = await search(writer, 'voucher vuocher');
      expect(beside?.strength).toBeLessThan(alone?.strength ?? 0);
    });

    it('and knows its words for as long as an article holds them', async () => {
      const writer = await writerOver({ id: 'wanted', title: 'Vouchers', passages: ['Paying by card'] });
      const vocabulary = await writer.lexical.vocabulary('en');
      expect(vocabulary.articlesWith('voucher')).toBe(1);
      expect(vocabulary.articlesWith('vuocher')).toBe(0);
      expect(vocabulary.nearest('vuochers')).toEqual({ word: 'vouchers', term: 'voucher', slips: 1 });
      expect(['vouchers', 'voucher'].map(vocabulary.hasWord)).toEqual([true, false]);
      await writer.store.atomic(retire(writer, 'wanted', 'en'));
      const after = await writer.lexical.vocabulary('en');
      expect(after.articlesWith('voucher')).toBe(0);
      expect(after.nearest('vuochers')).toBeUndefined();
    });

    it('whether ё or е is written, and in any case', async () => {
      const reader = { ...customer, lang: 'ru' };
      const drafts = ['Чёрный кофе', 'Зеленый чай'].map((title) => ({ id: title.slice(-3), lang: 'ru', title }));
      const writer = await writerOver(...drafts);
      for (const word of ['черный', 'ЧЁРНЫЙ', 'че\u0308рного'])
        expect(await ask(writer, word, reader)).toEqual(['офе']);
      expect(await ask(writer, 'зелёный', reader)).toEqual(['чай']);
    });

    it.each([
      ['de', 'Größe'],
      ['el', 'λόγος'],
      ['tr', 'ışık İstanbul'],
      ['hi', 'हिन्दी'],
      ['ar', 'كِتَاب'],
      ['th', 'ไทยที่'],
      ['ja', 'ピザ'],
      ['ka', 'პური'],
    ])('in the script of any language (%s: %s)', async (lang, text) => {
      const writer = await writerOver({ id: 'wanted', lang, passages: [`1 ${text} 2`] });
      for (const word of text.split(' ')) expect(await ask(writer, word, { ...customer, lang })).toEqual(['wanted']);
    });

    it('with the passage that speaks for it and scores that say how much', async () => {
      const writer = await writerOver(
        { id: 'wanted', questions: ['Is a voucher refunded?'], passages: ['Hours', 'Voucher refund', 'Voucher'] },
        { id: 'near', passages: ['A voucher is for bread'] },
      );
      const { hits } = await search(writer, 'voucher refund');
      const [best, second] = hits;
      const [text] = await writer.store.db
        .select({ text: passages.text })
        .from(passages)
        .where(eq(passages.key, best?.passageKey ?? 0));
      expect(text).toEqual({ text: 'Voucher refund' });
      expect(await ask(writer, 'voucher refund')).toEqual(['wanted', 'near']);
      expect(best?.score).toBeGreaterThan(second?.score ?? Infinity);
      expect(best?.alike).toBeGreaterThan(0);
      expect(second?.alike).toBe(0);
      for (const { strength, evidence } of hits) {
        expect(evidence).toBeGreaterThan(0);
        expect(strength).toBeGreaterThan(0);
        expect(strength).toBeLessThanOrEqual(1);
      }
    });

    it.each([
      ['title', { title: 'Where is my order' }],
      ['other name', { aliases: ['Where is my order'] }],
      ['curated question', { questions: ['Where is my order?'] }],
    ])('first that was asked for word for word by its %s', async (...[, draft]) => {
      const crowd = Array.from(Array(60).keys(), (index) => ({ id: `a${index}`, title: 'Order', passages: ['Order'] }));
      const writer = await writerOver(...crowd, { id: 'wanted', ...draft });
      const question = { terms: termsOf('order'), form: 'question', whole: wholeOf('my order where is') } as const;
      const { hits } = await writer.lexical.search(question, customer, 2);
      expect(hits.map(({ exact }) => exact)).toEqual([true, false]);
      await publishAll(writer, { id: 'wanted', title: 'Bakery' });
      const after = await writer.lexical.search(question, customer, 2);
      expect(after.hits.map(({ exact }) => exact)).toEqual([false, false]);
    });

    it('no more often than the limit says, the best ones first', async () => {
      const drafts = ['voucher', 'voucher refund', 'voucher refund card'].map((text, index) => ({
        id: `a${index}`,
        passages: [text],
      }));
      const writer = await writerOver(...drafts);
      expect(await ask(writer, 'voucher refund card', customer, 3)).toEqual(['a2', 'a1', 'a0']);
      expect(await ask(writer, 'voucher refund card', customer, 2)).toEqual(['a2', 'a1']);
      expect(await ask(writer, 'voucher refund card', customer, 1)).toEqual(['a2']);
    });

    it('never where nothing is known of the question, or nothing is there at all', async () => {
      const { writer } = await make();
      expect(await ask(writer, 'voucher')).toEqual([]);
      await publishAll(writer, { id: 'hours', title: 'Hours' });
      for (const question of ['quantum chromodynamics', '', '?!']) expect(await ask(writer, question)).toEqual([]);
    });
  });

  describe(`${name} follows`, () => {
    it('a new version in place of the old one', async () => {
      const writer = await writerOver({ id: 'changing', passages: ['Voucher'] });
      expect(await ask(writer, 'voucher')).toEqual(['changing']);
      await publishAll(writer, { id: 'changing', passages: ['Refund'] });
      expect(await ask(writer, 'voucher')).toEqual([]);
      expect(await ask(writer, 'refund')).toEqual(['changing']);
    });

    it('a removal, of one language only', async () => {
      const writer = await writerOver({ id: 'going', title: 'Voucher' }, { id: 'going', title: 'Voucher', lang: 'ru' });
      await writer.store.atomic(writer.lexical.remove('going', 'en'));
      expect(await ask(writer, 'voucher')).toEqual([]);
      expect(await ask(writer, 'voucher', { ...customer, lang: 'ru' })).toEqual(['going']);
    });

    it('a retirement and the return from it', async () => {
      const writer = await writerOver({ id: 'going', title: 'Voucher' });
      await writer.store.atomic(retire(writer, 'going', 'en'));
      expect(await ask(writer, 'voucher')).toEqual([]);
      await publishAll(writer, { id: 'going', title: 'Voucher' });
      expect(await ask(writer, 'voucher')).toEqual(['going']);
    });

    it('nothing of a publication that failed', async () => {
      const writer = await writerOver({ id: 'steady', passages: ['Voucher'] });
      const half = published(writer, { id: 'steady', passages: ['Refund'] });
      const broken = writer.store.db.run(sql`insert into nowhere values (1)`);
      await expect(writer.store.atomic([...half, broken])).rejects.toThrow();
      expect(await ask(writer, 'refund')).toEqual([]);
      expect(await ask(writer, 'voucher')).toEqual(['steady']);
    });

    it('what another handle publishes, at the next search', async () => {
      const { writer, another } = await make();
      const other = await another();
      await publishAll(writer, { id: 'first', passages: ['Voucher'] });
      expect(await ask(writer, 'voucher')).toEqual(['first']);
      await publishAll(other, { id: 'first', passages: ['Refund'] }, { id: 'second', passages: ['Voucher'] });
      expect(await ask(writer, 'voucher')).toEqual(['second']);
      expect(await ask(writer, 'refund')).toEqual(['first']);
      await other.store.atomic(retire(other, 'second', 'en'));
      expect(await ask(writer, 'voucher')).toEqual([]);
    });
  });
}
