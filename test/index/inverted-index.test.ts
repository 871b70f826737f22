/** The inverted index: however it came about, it holds what an index made anew of its living articles would hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFirstLook, type View } from '../../src/index/first-look.ts';
import { createInvertedIndex, packing, type InvertedIndex } from '../../src/index/inverted-index.ts';
import { createSecondLook } from '../../src/index/second-look.ts';
import { articleOf, asked, indexOf, viewOf, type ArticleDraft } from './make-index.ts';

const word = fc.constantFrom('cancel', 'cancelled', 'cancellation', 'voucher', 'yes', 'bread', 'card');
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const passage = fc.record({ text, heading: text, agentsOnly: fc.boolean() });
const file = fc.constantFrom('one.md', 'two.md', 'shop/one.md', 'shop/two.md');
const draft = fc.record<ArticleDraft>({
  key: fc.integer({ min: 1, max: 12 }),
  path: file,
  links: fc.array(file, { maxLength: 2 }),
  title: text,
  questions: fc.array(text, { maxLength: 2 }),
  passages: fc.array(passage, { maxLength: 3 }),
});
type Step = { readonly put: ArticleDraft } | { readonly remove: number } | { readonly churn: ArticleDraft };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ put: draft }) },
  { weight: 3, arbitrary: fc.record({ remove: fc.integer({ min: 1, max: 12 }) }) },
  // So often that the dead are swept out in between.
  { weight: 1, arbitrary: fc.record({ churn: draft }) },
);

describe('the inverted index', () => {
  it('finds after any changes what an index made anew finds', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
        const index = createInvertedIndex();
        const look = createSecondLook(index, createFirstLook(index));
        const alive = new Map<number, ArticleDraft>();
        for (const one of steps) {
          if ('remove' in one) {
            index.remove(one.remove);
            alive.delete(one.remove);
            continue;
          }
          const article = 'put' in one ? one.put : one.churn;
          for (let time = 0; time < ('put' in one ? 1 : 40); time += 1) index.put(articleOf(article));
          alive.delete(article.key);
          alive.set(article.key, article);
        }
        const anew = indexOf(...alive.values());
        expect(index.averages()).toEqual(anew.averages());
        expect(index.size).toBe(alive.size);
        for (const eyes of [0, 1] as const) {
          for (const form of ['yes_or_no', 'statement'] as const) {
            for (const question of ['cancel voucher bread', 'cancellation', 'card yes']) {
              const again = createSecondLook(anew, createFirstLook(anew));
              expect(found(index, look, question, eyes, form)).toEqual(found(anew, again, question, eyes, form));
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('sweeps out the dead, however often an article is replaced', () => {
    const index = indexOf({ key: 1, title: 'first', passages: ['stays'] });
    for (let time = 0; time < 1_000; time += 1) {
      index.put(articleOf({ key: 2, title: 'voucher', passages: [`word${time}`, 'voucher'] }));
    }
    expect(index.size).toBe(2);
    expect(index.articles.length).toBeLessThan(30);
    expect(index.passages.size).toBeLessThan(60);
    expect(index.passagesWith(index.terms.known('voucher') ?? -1)).toBeLessThan(30);
    expect(index.inPassages(index.terms.known('word0') ?? -1)).toBeUndefined();
    expect(index.terms.articlesWith(index.terms.known('stays') ?? -1)).toBe(1);
  });

  it('counts an article for each term once, wherever and however often it stands there', () => {
    const index = indexOf({
      key: 1,
      title: 'card card',
      questions: ['card', 'card bread'],
      passages: ['card', 'card'],
    });
    const articlesWith = (term: string) => index.terms.articlesWith(index.terms.known(term) ?? -1);
    expect([articlesWith('card'), articlesWith('bread')]).toEqual([1, 1]);
    index.put(articleOf({ key: 1, title: 'bread' }));
    expect([articlesWith('card'), articlesWith('bread')]).toEqual([0, 1]);
    index.remove(1);
    expect([articlesWith('card'), articlesWith('bread')]).toEqual([0, 0]);
  });

  it.each([4_094, 4_095, 4_096, 32_767, 32_768, 65_535, 65_536, 70_000])(
    'still knows a term that stands %i times in each part of an article',
    (times) => {
      const many = 'voucher '.repeat(times);
      const one = { key: 1, title: many, questions: [many], passages: [{ text: many, heading: many }] };
      const index = indexOf(one, { key: 2, title: 'bread', passages: ['a voucher'] });
      const packed = firstCountOf(index, 'inPassages', 'voucher');
      expect(packed >> packing.headingBits).toBe(Math.min(times, packing.bodyAtMost));
      expect(packed & packing.headingMask).toBe(packing.headingMask);
      const inTitle = firstCountOf(index, 'inTitles', 'voucher');
      expect(inTitle & 1).toBe(1);
      expect(inTitle >> 1).toBe(Math.min(times, 32_767));
      const look = createSecondLook(index, createFirstLook(index));
      const scores = found(index, look, 'voucher', 0, 'statement');
      expect(scores.map(({ key }) => key)).toEqual([1, 2]);
    },
  );

  it('takes articles without passages, terms or anything', () => {
    const index = indexOf({ key: 1, title: '' }, { key: 2, title: 'card' }, { key: 3, title: '', passages: ['', ''] });
    expect(index.averages()).toEqual({ title: 1 / 3, headings: 0, body: 0, passageHeadings: 0, passageBody: 0 });
    const look = createSecondLook(index, createFirstLook(index));
    expect(found(index, look, 'card', 1, 'question')).toEqual([]);
    for (const key of [1, 2, 3, 4]) index.remove(key);
    expect(index.size).toBe(0);
    expect(index.averages()).toEqual({ title: 0, headings: 0, body: 0, passageHeadings: 0, passageBody: 0 });
  });

  it('works out means over the living articles, and over their passages', () => {
    const index = indexOf(
      { key: 1, title: 'a b c d', passages: [{ text: 'a b c', heading: 'a' }, 'a'] },
      { key: 2, title: 'a b', passages: [{ text: 'a b', agentsOnly: true }] },
      { key: 3, title: 'a b c d e f g', passages: ['a b c d e f g'] },
    );
    index.remove(3);
    expect(index.averages()).toEqual({ title: 3, headings: 0.5, body: 3, passageHeadings: 1 / 3, passageBody: 2 });
  });

  it('knows what a customer sees of an article’s length, and what an agent does', () => {
    const hidden = { text: 'a b', heading: 'a', agentsOnly: true };
    const { articles } = indexOf({ key: 1, passages: [{ text: 'a b c', heading: 'a b' }, hidden] });
    expect(articles[0]).toMatchObject({ body: [3, 5], headings: [2, 3] });
  });

  it('notices every change, and only changes', () => {
    const index = createInvertedIndex();
    const counts = [index.changes];
    index.put(articleOf({ key: 1 }));
    counts.push(index.changes);
    index.remove(7);
    expect(index.changes).toBe(counts.at(-1));
    index.put(articleOf({ key: 1 }));
    counts.push(index.changes);
    index.remove(1);
    counts.push(index.changes);
    expect(new Set(counts).size).toBe(counts.length);
  });
});

function found(
  index: InvertedIndex,
  look: ReturnType<typeof createSecondLook>,
  question: string,
  eyes: 0 | 1,
  form: View['form'],
) {
  const ranked = look(asked(index, question), viewOf(index, eyes, form)).map(
    ({ place, passage: speaking, ...one }) => ({
      ...{ key: index.articles[place]?.key ?? 0, passage: index.passages.key[speaking], matched: one.matched },
      // Sums in another order differ in their last digits.
      ...{ score: one.score.toFixed(9), passageScore: one.passageScore.toFixed(9), alike: one.alike.toFixed(9) },
    }),
  );
  return ranked.sort((a, b) => Number(b.score) - Number(a.score) || a.key - b.key);
}

function firstCountOf(index: InvertedIndex, list: 'inPassages' | 'inTitles', term: string): number {
  const postings = index[list](index.terms.known(term) ?? -1);
  return postings?.counts[postings.from] ?? 0;
}
