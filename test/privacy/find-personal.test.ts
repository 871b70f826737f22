/** What is found in a text, what is left alone, and how long a hostile one takes. */
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonal } from '../../src/privacy/find-personal.ts';
import { knownFrom } from '../../src/privacy/known.ts';
import { orderNumber, personalValue, plainWord } from './personal-values.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.oneof(
        personalValue.map(({ text }) => text),
        orderNumber,
        plainWord,
        fc.string({ maxLength: 12 }),
      ),
    )
    .map((parts) => parts.join(' ')),
);

describe('findPersonal', () => {
  it('gives places in order that do not overlap, with what stands there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let behind = 0;
        for (const { start, end, text: own } of findPersonal(text, {
          names: ['Анна Петрова'],
          phones: ['9000001234'],
        })) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(end).toBeGreaterThan(start);
          expect(own).toBe(text.slice(start, end));
          behind = end;
        }
      }),
    );
  });

  it('finds a value among plain words', () => {
    fc.assert(
      fc.property(plainWord, personalValue, plainWord, (before, value, after) => {
        const found = findPersonal(`${before} ${value.text} ${after}`);
        expect(found.map(({ kind, text }) => ({ kind, text }))).toEqual([value]);
      }),
    );
  });

  it('leaves the numbers of orders', () => {
    fc.assert(
      fc.property(plainWord, orderNumber, plainWord, (before, order, after) => {
        expect(findPersonal(`${before} ${order} ${after}`)).toEqual([]);
      }),
    );
  });

  it.each([
    ['Передайте Анне Петровой привет', 'Анне Петровой'],
    ['анны петровой нет дома', 'анны петровой'],
    ['Петрову не дозвонились', 'Петрову'],
    ['на Садовой 12 кв 45 не открывают', 'Садовой 12 кв 45'],
    ['номер заказа 9000001234', '9000001234'],
  ])('finds what is known in "%s"', (text, own) => {
    const known = {
      names: ['Анна Петрова'],
      addresses: ['ул. Садовая, д. 12, кв. 45'],
      phones: ['+7 (900) 000-12-34'],
    };
    expect(findPersonal(text, known).map((span) => span.text)).toEqual([own]);
  });

  it('keeps the numbers of the orders that the request names', () => {
    const known = knownFrom({
      name: 'Ян Ли',
      orders: [{ id: '89000001234', address: 'ул. Лесная, 3' }, { id: '4815' }],
      contacts: [],
    });
    expect(known).toEqual({ names: ['Ян Ли'], addresses: ['ул. Лесная, 3'], keep: ['89000001234', '4815'] });
    expect(findPersonal('Где 89000001234, спрашивает Ян', known).map(({ text }) => text)).toEqual(['Ян']);
  });

  it('tells no value when a place is logged or serialised', () => {
    const found = findPersonal('мой номер +7 900 000-12-34');
    expect(JSON.stringify(found)).toBe('[{"kind":"phone","start":10,"end":26}]');
    expect(inspect(found)).not.toContain('900');
  });

  it.each([
    '1',
    '@',
    'A',
    'Я',
    '1 ',
    '12 ',
    '1-',
    '+1 ',
    '8 (',
    'a@',
    'a.',
    'A ',
    'DE12 ',
    'ул. А ',
    'И. И. ',
    '[',
    '1a',
    ' ',
    'Аб Вг, ',
    'код 12345 ',
    '@aaa ',
    'А000АА00 ',
  ])('takes 50 KB of "%s" in a moment', (unit) => {
    const text = unit.repeat(50_000 / unit.length);
    const milliseconds = [1, 2, 3, 4, 5, 6].map(() => {
      const { user } = process.cpuUsage();
      findPersonal(text);
      return (process.cpuUsage().user - user) / 1000;
    });
    // Single signs are held to 50 ms; what is cut into 25,000 words, to a bound that a slow machine keeps as well.
    expect(Math.min(...milliseconds)).toBeLessThan(unit.length === 1 ? 50 : 250);
  });
});
