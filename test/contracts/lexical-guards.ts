/** Whom every lexical index must hide what from, and the hostile input that it must take. */
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionTerm } from '../../src/index/lexical.ts';
import { articles } from '../../src/store/schema.ts';
import {
  agent,
  ask,
  askWithheld,
  customer,
  publishAll,
  questionOf,
  termsOf,
  writerOverOf,
  type Draft,
  type LexicalSetup,
} from './lexical-articles.ts';

/** The part of the contract that guards readers and the process; lexical.ts runs it. */
export function lexicalGuards(name: string, make: () => Promise<LexicalSetup>): void {
  const writerOver = writerOverOf(make);

  describe(`${name} hides`, () => {
    it.each<[string, Omit<Draft, 'id'>, boolean]>([
      ['an article for agents', { audience: 'agent' }, true],
      ['an article of tomorrow', { valid_from: '2026-11-23' }, true],
      ['an article of yesterday', { expires_at: '2026-11-22' }, true],
      ['an article that ends now', { expires_at: '2026-11-22T10:00:00Z' }, true],
      ['an internal passage', { passages: [{ text: 'Voucher', audience: 'agent' }, 'Hours'] }, false],
      ['a draft', { status: 'draft' }, false],
      ['an article under review', { status: 'review' }, false],
      ['a retired article', { status: 'retired' }, false],
      ['an article in another language', { lang: 'ru' }, false],
      ['an article for another channel', { channels: ['email'] }, false],
    ])('%s', async (...[, draft, withheld]) => {
      const reader = { ...customer, channel: 'chat' as const };
      const writer = await writerOver({ id: 'hidden', passages: ['Voucher'], ...draft });
      expect(await ask(writer, 'voucher', reader)).toEqual([]);
      expect(await askWithheld(writer, 'voucher', reader)).toEqual(withheld ? ['hidden'] : undefined);
    });

    it('what is hidden behind what is not: it is only named where it would have led', async () => {
      const drafts = [
        { id: 'seen', title: 'Voucher', passages: ['Voucher refund'] },
        { id: 'hidden', audience: 'agent', passages: ['A voucher and more of it'] },
      ];
      const writer = await writerOver(...drafts);
      expect(await ask(writer, 'voucher refund')).toEqual(['seen']);
      expect(await askWithheld(writer, 'voucher refund')).toBeUndefined();
      await publishAll(writer, {
        id: 'hidden',
        audience: 'agent',
        questions: ['voucher refund'],
        title: 'Voucher refund',
      });
      expect(await ask(writer, 'voucher refund')).toEqual(['seen']);
      expect(await askWithheld(writer, 'voucher refund')).toEqual(['hidden', 'seen']);
      expect(await askWithheld(writer, 'voucher refund', agent)).toBeUndefined();
    });

    it('so that what is hidden crowds out nothing', async () => {
      const crowd = Array.from(Array(60).keys(), (index) => ({
        id: `agents-${index}`,
        audience: 'agent',
        title: 'Voucher refund',
      }));
      const writer = await writerOver(...crowd, { id: 'seen', passages: ['We also refund bread for a voucher'] });
      expect(await ask(writer, 'voucher refund')).toEqual(['seen']);
    });

    it('nothing from those whom it is for', async () => {
      const writer = await writerOver({ id: 'agents', title: 'Voucher', audience: 'agent' });
      await publishAll(writer, { id: 'chat', title: 'Refund', channels: ['chat', 'phone'] });
      await publishAll(writer, {
        id: 'now',
        title: 'Card',
        valid_from: '2026-11-22T10:00:00Z',
        expires_at: '2026-11-23',
      });
      expect(await ask(writer, 'voucher', agent)).toEqual(['agents']);
      expect(await ask(writer, 'refund')).toEqual(['chat']);
      expect(await ask(writer, 'refund', { ...customer, channel: 'phone' })).toEqual(['chat']);
      expect(await ask(writer, 'card')).toEqual(['now']);
    });

    it('what the truth no longer publishes, even while the index still holds it', async () => {
      const writer = await writerOver({ id: 'stale', title: 'Voucher' });
      await writer.store.db.update(articles).set({ status: 'review' }).where(eq(articles.id, 'stale'));
      expect(await ask(writer, 'voucher')).toEqual([]);
    });
  });

  describe(`${name} takes`, () => {
    const hostile = fc.oneof(
      fc.constantFrom('"', '""', '*', '^', 'a"b', 'NEAR(a b)', 'AND', 'title:', '{', '-', "'; drop table articles; --"),
      fc.constantFrom('\0', 'vou\0cher', '\ud800', 'voucher" OR "', '%', '_', 'constructor', 'x'.repeat(10_000), ''),
      fc.string({ unit: 'grapheme' }),
    );
    const weight = fc.double({ min: 0, max: 1, noNaN: true });

    it('anything for a question without a fault', async () => {
      const writer = await writerOver({ id: 'wanted', title: 'Voucher" OR *', passages: ['NEAR(a b) {constructor}'] });
      await fc.assert(
        fc.asyncProperty(fc.array(hostile), weight, async (parts, given) => {
          const raw = parts.map((term): QuestionTerm => ({ term, weight: given }));
          for (const question of [raw, termsOf(parts.join(' ')), [...raw, ...termsOf('voucher')]]) {
            const { hits } = await writer.lexical.search(questionOf(question), customer, 5);
            for (const { score, strength } of hits) expect([score > 0, strength <= 1]).toEqual([true, true]);
          }
        }),
      );
      expect(await ask(writer, 'voucher')).toEqual(['wanted']);
    });

    it('anything for an article, and finds it by each of its words', async () => {
      const { writer } = await make();
      await fc.assert(
        fc.asyncProperty(fc.array(hostile, { minLength: 1 }), async (parts) => {
          const text = parts.join(' ');
          await publishAll(writer, { id: 'hostile', title: 'Voucher', passages: [{ text, headingPath: parts }] });
          for (const { term } of termsOf(text)) {
            const { hits } = await writer.lexical.search(questionOf([{ term, weight: 1 }]), customer, 1);
            expect({ term, found: hits.length }).toEqual({ term, found: 1 });
          }
        }),
      );
    });
  });
}
