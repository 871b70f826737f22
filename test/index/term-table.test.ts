/** The table of terms: one number a term, and the family of words that begin alike. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTermTable } from '../../src/index/term-table.ts';

/** A table in which each term stands in one article, or in so many. */
function tableOf(...terms: readonly (string | readonly [string, number])[]) {
  const table = createTermTable();
  for (const [term, articles] of terms.map((one) => (typeof one === 'string' ? ([one, 1] as const) : one))) {
    for (let count = 0; count < articles; count += 1) table.count(table.idOf(term), 1);
  }
  return table;
}

describe('the table of terms', () => {
  it('gives each term one number, counted from 0, and keeps to it', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (terms) => {
        const table = createTermTable();
        const ids = terms.map((term) => table.idOf(term));
        const distinct = [...new Set(terms)];
        expect(ids).toEqual(terms.map((term) => distinct.indexOf(term)));
        expect(terms.map((term) => table.known(term))).toEqual(ids);
        expect(table.size).toBe(distinct.length);
      }),
    );
  });

  it.each(['constructor', '__proto__', 'toString'])('knows nothing that it was not told (%s)', (term) => {
    const table = createTermTable();
    expect(table.known(term)).toBeUndefined();
    expect(table.articlesWith(0)).toBe(0);
    expect(table.relatedTo(term)).toEqual([]);
    table.count(table.idOf(term), 1);
    expect(table.articlesWith(0)).toBe(1);
  });

  it.each<[string, string, string, boolean]>([
    ['another part of speech', 'cancel', 'cancellat', true],
    ['in Russian', 'отмен', 'отменен', true],
    ['other beginnings', 'cancel', 'candle', false],
    ['a shared beginning that is too short', 'card', 'cards', false],
    ['nine letters for five', 'отмен', 'отменении', true],
    ['ten letters for five', 'отмен', 'отменениях', false],
    ['digits: codes that begin alike are different things', 'order1', 'order2', false],
    ['itself', 'cancel', 'cancel', false],
  ])('tells a family by how words begin: %s', (...[, one, other, expected]) => {
    const table = tableOf(one, other);
    expect(table.relatedTo(one).map((id) => id === table.known(other))).toEqual(expected ? [true] : []);
    expect(table.relatedTo(other).map((id) => id === table.known(one))).toEqual(expected ? [true] : []);
  });

  it('knows the family of a word that no article holds', () => {
    expect(tableOf('cancellat').relatedTo('cancel')).toEqual([0]);
  });

  it('leaves out words that no article holds any more', () => {
    const table = tableOf('cancellat', 'cancelled');
    table.count(0, -1);
    expect(table.relatedTo('cancel')).toEqual([1]);
  });

  it('bounds a family to the words that most articles hold, whichever came first', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
    const words = letters.map((letter, at) => [`begin${letter}`, at < 2 ? 2 : 1] as const);
    const families = [words, words.toReversed()].map((order) => {
      const table = tableOf(...order, ['beginnin', 3]);
      return words
        .map(([word]) => word)
        .concat('beginnin')
        .filter((word) => {
          return table.relatedTo('begin').includes(table.known(word) ?? -1);
        });
    });
    expect(families[0]).toHaveLength(24);
    expect(families[0]).toEqual(expect.arrayContaining(['begina', 'beginb', 'beginnin']));
    expect(families[1]).toEqual(families[0]);
  });
});
