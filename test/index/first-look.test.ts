/** The first look gives what its formula says, article by article, and shows a reader nothing that is not theirs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFirstLook } from '../../src/index/first-look.ts';
import { normFor, partWeights, ranking, rarityOf, saturate } from '../../src/index/ranking.ts';
import { asked, indexOf, open, viewOf, wordsOf, type ArticleDraft, type PassageDraft } from './make-index.ts';

/** Words of two families, and some of none. */
const word = fc.constantFrom('cancel', 'cancelled', 'cancellation', 'vouch', 'voucher', 'bread', 'card', 'a1b2c3');
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const passage = fc.record<PassageDraft>({ text, heading: text, agentsOnly: fc.boolean() });
const drafts = fc
  .array(
    fc.record({
      title: text,
      questions: fc.array(text, { maxLength: 2 }),
      passages: fc.array(passage, { maxLength: 4 }),
    }),
    { maxLength: 8 },
  )
  .map((list) => list.map((draft, at): Whole => ({ key: at + 1, ...draft })));
const question = fc.uniqueArray(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

interface Whole extends ArticleDraft {
  readonly title: string;
  readonly questions: readonly string[];
  readonly passages: readonly PassageDraft[];
}

describe('the first look', () => {
  it('equals the formula worked out article by article', () => {
    fc.assert(
      fc.property(
        drafts,
        question,
        fc.constantFrom(0 as const, 1 as const),
        fc.func(fc.boolean()),
        (all, ask, eyes, may) => {
          const index = indexOf(...all);
          const view = { ...viewOf(index, eyes), open: Uint8Array.from(all, ({ key }) => (may(key) ? 1 : 0)) };
          const look = createFirstLook(index);
          const expected = workedOut(all, ask, eyes, may);
          for (const time of ['first', 'second']) {
            const found = look(asked(index, ask), view, 100).map((one) => ({
              ...{ time, key: index.articles[one.place]?.key, passage: index.passages.key[one.passage] },
              ...{ passageScore: rounded(one.passageScore), firstScore: rounded(one.firstScore), matched: one.matched },
            }));
            expect(found.sort((a, b) => (a.key ?? 0) - (b.key ?? 0))).toEqual(
              expected.map((one) => ({ time, ...one })),
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('takes no more than it is asked for, the best ones', () => {
    fc.assert(
      fc.property(drafts, question, fc.integer({ min: 1, max: 8 }), (all, ask, count) => {
        const index = indexOf(...all);
        const look = createFirstLook(index);
        const scores = (most: number) =>
          look(asked(index, ask), viewOf(index), most)
            .map(({ firstScore }) => firstScore)
            .sort((a, b) => b - a);
        expect(scores(count)).toEqual(scores(100).slice(0, count));
      }),
    );
  });

  it('lets what has no passage for this reader take no place from others', () => {
    const empty = Array.from(Array(5).keys(), (at) => ({
      ...{ key: at + 1, title: 'voucher refund' },
      passages: [{ text: 'voucher', agentsOnly: true }],
    }));
    const index = indexOf(...empty, { key: 9, passages: ['a voucher for bread'] });
    const found = createFirstLook(index)(asked(index, 'voucher refund'), viewOf(index, 0), 3);
    expect(found.map(({ place }) => index.articles[place]?.key)).toEqual([9]);
    // Nor does it set the measure for them.
    expect(found[0]?.firstScore).toBeCloseTo(ranking.article + 1, 10);
  });

  it('lets common terms of a large index only add to what rarer ones found, once that is enough', () => {
    const many = Array.from(Array(1_300).keys(), (at) => ({
      key: at + 1,
      title: at < 1_100 ? 'voucher' : 'oven',
      passages: Array<string>(80).fill(at < 1_100 ? 'voucher bread' : 'bread'),
    }));
    const index = indexOf(...many);
    const look = createFirstLook(index);
    const found = look(asked(index, 'bread voucher'), viewOf(index), 2_000);
    expect(found.filter(({ place }) => place < 1_100)).toHaveLength(1_100);
    expect(found.filter(({ place }) => place >= 1_100)).toEqual([]);
    expect(found.every(({ matched }) => matched === 2)).toBe(true);
    expect(look(asked(index, 'bread'), viewOf(index), 2_000)).toHaveLength(1_300);
  });

  it('grows with the index', () => {
    const index = indexOf({ key: 1, passages: ['voucher'] });
    const look = createFirstLook(index);
    expect(look(asked(index, 'voucher'), viewOf(index), 500)).toHaveLength(1);
    for (let key = 2; key <= 300; key += 1) {
      const body = { headings: [], body: ['voucher'], agentsOnly: false };
      const own = { key, id: `a${key}`, path: '', links: [], names: [], questions: [] };
      index.put({
        ...own,
        guard: open,
        passages: [
          { ...body, key: key * 2 },
          { ...body, key: key * 2 + 1 },
        ],
      });
    }
    expect(look(asked(index, 'voucher'), viewOf(index), 500)).toHaveLength(300);
  });
});

/** The same formula without postings, counters or packing. */
function workedOut(all: readonly Whole[], ask: string, eyes: 0 | 1, may: (key: number) => boolean) {
  const every = all.flatMap(({ passages }) => passages);
  const mean = (sum: number, count: number) => sum / Math.max(1, count);
  const lengths = (part: (one: PassageDraft) => string) =>
    every.reduce((sum, one) => sum + wordsOf(part(one)).length, 0);
  const [bodies, headings] = [lengths(bodyOf), lengths(headingOf)];
  const average = {
    title: mean(
      all.reduce((sum, { title }) => sum + wordsOf(title).length, 0),
      all.length,
    ),
    body: mean(bodies, all.length),
    headings: mean(headings, all.length),
    passageBody: mean(bodies, every.length),
    passageHeadings: mean(headings, every.length),
  };
  const held = all.map(
    ({ title, questions, passages }) =>
      new Set([title, ...questions, ...passages.flatMap((one) => [bodyOf(one), headingOf(one)])].flatMap(wordsOf)),
  );
  const holding = (one: string) => held.filter((words) => words.has(one)).length;
  const vocabulary = [...new Set(held.flatMap((words) => [...words]))];

  const scored = all.flatMap(({ key, title, questions, passages }) => {
    const seen = passages
      .map((one, at) => ({ ...one, key: key * 100 + at }))
      .filter(({ agentsOnly }) => eyes === 1 || agentsOnly !== true);
    const own = { article: 0, base: 0, matched: 0, passages: seen.map(() => 0) };
    for (const term of wordsOf(ask)) {
      const family = vocabulary.filter((other) => other !== term && areRelated(term, other));
      const families = family.reduce((sum, other) => sum + holding(other), holding(term));
      if (families === 0) continue;
      const spellings = [
        { spelling: term, factor: 1 },
        ...family.map((spelling) => ({ spelling, factor: partWeights.related })),
      ];
      const sum = (part: (spelling: string) => number) =>
        spellings.reduce((total, { spelling, factor }) => total + factor * part(spelling), 0);
      const titleNorm = normFor(ranking.title.b, wordsOf(title).length, average.title);
      const inQuestion = questions.some((one) => wordsOf(one).includes(term)) ? partWeights.inQuestion : 0;
      const common = inQuestion + (ranking.title.weight * sum((one) => times(one, title))) / titleNorm;
      const lengthOf = (part: (one: PassageDraft) => string) =>
        seen.reduce((total, one) => total + wordsOf(part(one)).length, 0);
      const countOf = (part: (one: PassageDraft) => string) =>
        seen.reduce((total, one) => total + sum((spelling) => times(spelling, part(one))), 0);
      const total =
        common +
        (ranking.body.weight * countOf(bodyOf)) / normFor(ranking.body.b, lengthOf(bodyOf), average.body) +
        (ranking.headings.weight * countOf(headingOf)) /
          normFor(ranking.headings.b, lengthOf(headingOf), average.headings);
      if (total === 0) continue;
      const itself = [title, ...questions, ...seen.map(bodyOf), ...seen.map(headingOf)].some(
        (one) => times(term, one) > 0,
      );
      const weight = rarityOf(itself ? holding(term) : families, all.length);
      own.matched += 1;
      own.article += weight * saturate(total);
      own.base += weight * saturate(common);
      seen.forEach((one, at) => {
        const alone =
          (ranking.body.weight * sum((spelling) => times(spelling, bodyOf(one)))) /
            normFor(ranking.body.b, wordsOf(bodyOf(one)).length, average.passageBody) +
          (ranking.headings.weight * sum((spelling) => times(spelling, headingOf(one)))) /
            normFor(ranking.headings.b, wordsOf(headingOf(one)).length, average.passageHeadings);
        own.passages[at] = (own.passages[at] ?? 0) + weight * (saturate(common + alone) - saturate(common));
      });
    }
    if (!may(key) || own.matched === 0 || seen.length === 0) return [];
    const best = Math.max(...own.passages);
    // Of equally good passages the first one speaks; sums in another order differ in their last digits.
    const speaking = seen[own.passages.findIndex((score) => score >= best - 1e-12)];
    return [{ key, article: own.article, passage: speaking?.key, passageScore: own.base + best, matched: own.matched }];
  });
  const topArticle = Math.max(...scored.map(({ article }) => article));
  const topPassage = Math.max(...scored.map(({ passageScore }) => passageScore));
  return scored.map(({ key, passage, article, passageScore, matched }) => ({
    ...{ key, passage, passageScore: rounded(passageScore), matched },
    firstScore: rounded((ranking.article * article) / topArticle + (partWeights.passage * passageScore) / topPassage),
  }));
}

const bodyOf = ({ text: body = '' }: PassageDraft) => body;
const headingOf = ({ heading = '' }: PassageDraft) => heading;
const times = (one: string, among: string) => wordsOf(among).filter((other) => other === one).length;
const rounded = (value: number) => Number(value.toFixed(9));

function areRelated(one: string, other: string): boolean {
  return (
    ![one, other].some((either) => either.length < 5 || /\d/.test(either)) &&
    one.slice(0, 5) === other.slice(0, 5) &&
    Math.abs(one.length - other.length) <= 4
  );
}
