/** The repair of unknown terms: to the nearest known one, and rather not at all than to a far one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRepairer, type Vocabulary } from '../../src/index/repair.ts';
import { alignmentDistance } from '../../src/text/alignment-distance.ts';

const known = (...terms: readonly string[]): Vocabulary => terms.map((term) => ({ term, articles: 1 }));

const letters = fc.constantFrom('а', 'б', 'в', 'x', 'y');
const term = fc.string({ unit: letters, maxLength: 10 });
const vocabulary = fc.uniqueArray(fc.record({ term, articles: fc.integer({ min: 1, max: 9 }) }), {
  selector: (entry) => entry.term,
  maxLength: 12,
});

describe('repair', () => {
  it.each([
    ['a wrong letter', 'пизца', 'пицца'],
    ['a letter left out', 'пица', 'пицца'],
    ['a letter too many', 'пиццца', 'пицца'],
    ['neighbours swapped', 'укрьер', 'курьер'],
    ['two slips in a long word', 'сертефекат', 'сертификат'],
  ])('mends %s', (...[, slip, meant]) => {
    expect(createRepairer(known('пицца', 'курьер', 'сертификат', 'заказ')).repair(slip)).toBe(meant);
  });

  it.each([
    ['is too short to guess', 'чек'],
    ['holds a digit', 'k125x'],
    ['is two slips from a short word', 'пизза'],
    ['is three slips from a long one', 'сиртефекад'],
    ['is near to nothing', 'вертолет'],
    ['is empty', ''],
  ])('leaves alone what %s', (...[, slip]) => {
    expect(createRepairer(known('чеки', 'пицца', 'сертификат', 'k124x')).repair(slip)).toBeUndefined();
  });

  it('prefers the nearer term, then the one that more articles hold', () => {
    const repairer = createRepairer([
      { term: 'картинка', articles: 90 },
      { term: 'картонка', articles: 2 },
      { term: 'карточка', articles: 5 },
    ]);
    expect(repairer.repair('картонкаа')).toBe('картонка');
    expect(repairer.repair('картанка')).toBe('картинка');
  });

  it('finds what a search through everything would find', () => {
    fc.assert(
      fc.property(vocabulary, term, (entries, asked) => {
        const allowed = asked.length >= 8 ? 2 : 1;
        const near = entries
          .map((entry) => ({ ...entry, distance: alignmentDistance(asked, entry.term, 100) }))
          .filter((entry) => asked.length >= 4 && entry.distance <= allowed);
        const repaired = createRepairer(entries).repair(asked);
        const [best] = near.toSorted((a, b) => a.distance - b.distance || b.articles - a.articles);
        const found = near.find((entry) => entry.term === repaired);
        expect(found && [found.distance, found.articles]).toEqual(best && [best.distance, best.articles]);
      }),
      { numRuns: 500 },
    );
  });

  it('takes any string without complaint', () => {
    const repairer = createRepairer(known('пицца', 'order', '𝒜𝒷𝒸𝒹'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (asked) => {
        expect(['пицца', 'order', '𝒜𝒷𝒸𝒹', undefined]).toContain(repairer.repair(asked));
      }),
    );
  });
});
