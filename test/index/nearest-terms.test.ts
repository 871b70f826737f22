/** The nearest known terms: what a search through everything would find, and nothing that is not known any more. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNearestTerms } from '../../src/index/nearest-terms.ts';
import { alignmentDistance } from '../../src/text/alignment-distance.ts';

function over(counts: Readonly<Record<string, number>>) {
  const terms = createNearestTerms((term) => counts[term] ?? 0);
  for (const term of Object.keys(counts)) terms.add(term);
  return terms;
}

const letters = fc.constantFrom('а', 'б', 'в', 'x', 'y');
const term = fc.string({ unit: letters, maxLength: 10 });
const vocabulary = fc.dictionary(term, fc.integer({ min: 0, max: 9 }), { maxKeys: 12 });

describe('nearest', () => {
  it.each([
    ['a wrong letter', 'пизца', 'пицца'],
    ['a letter left out', 'пица', 'пицца'],
    ['a letter too many', 'пиццца', 'пицца'],
    ['neighbours swapped', 'укрьер', 'курьер'],
  ])('forgives %s', (...[, slip, meant]) => {
    expect(over({ пицца: 1, курьер: 1, заказ: 1 }).nearest(slip, 1)).toBe(meant);
  });

  it('forgives as many slips as it is told', () => {
    const terms = over({ сертификат: 1 });
    expect(terms.nearest('сертефекат', 1)).toBeUndefined();
    expect(terms.nearest('сертефекат', 2)).toBe('сертификат');
    expect(terms.nearest('сиртефекад', 2)).toBeUndefined();
  });

  it('prefers the term that more articles hold', () => {
    expect(over({ картинка: 90, картонка: 2 }).nearest('картнка', 1)).toBe('картинка');
    expect(over({ картинка: 2, картонка: 90 }).nearest('картнка', 1)).toBe('картонка');
  });

  it('forgets a term that no article holds any more, and learns new ones', () => {
    const counts = new Map([['пицца', 1]]);
    const terms = createNearestTerms((known) => counts.get(known) ?? 0);
    terms.add('пицца');
    counts.set('пицца', 0);
    expect(terms.nearest('пица', 1)).toBeUndefined();
    expect(terms.has('пицца')).toBe(false);
    terms.add('пита');
    counts.set('пита', 3);
    expect(terms.nearest('пица', 1)).toBe('пита');
  });

  it('finds what a search through everything would find', () => {
    fc.assert(
      fc.property(vocabulary, term, fc.constantFrom(1, 2), (counts, asked, slips) => {
        const near = Object.entries(counts).filter(
          ([known, articles]) =>
            articles > 0 && known.length >= 3 && known !== asked && alignmentDistance(asked, known, 9) <= slips,
        );
        const found = over(counts).nearest(asked, slips);
        expect(found === undefined ? 0 : counts[found]).toBe(Math.max(0, ...near.map(([, articles]) => articles)));
        if (found !== undefined) expect(near.map(([known]) => known)).toContain(found);
      }),
      { numRuns: 500 },
    );
  });

  it('holds many terms, more than it starts with room for', () => {
    const terms = over(Object.fromEntries([...Array(3000).keys()].map((at) => [`термин${letterOf(at)}`, 1])));
    expect(terms.nearest(`терминю${letterOf(2999)}`, 1)).toBe(`термин${letterOf(2999)}`);
  });

  it('takes any string without complaint', () => {
    const terms = over({ пицца: 1, order: 1, '𝒜𝒷𝒸𝒹': 1 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (asked) => {
        terms.add(asked);
        expect(['пицца', 'order', '𝒜𝒷𝒸𝒹', undefined]).toContain(terms.nearest(asked, 2));
      }),
    );
  });
});

/** Three letters for a number. */
function letterOf(at: number): string {
  return [at % 20, Math.floor(at / 20) % 20, Math.floor(at / 400)]
    .map((one) => String.fromCharCode(1072 + one))
    .join('');
}
