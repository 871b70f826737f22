/** Words typed without a space between them: taken apart only where every part is a word. */
import { describe, expect, it } from 'vitest';
import { splitDigits, splitGlued } from '../../src/retrieval/split-glued.ts';

const known = new Set(
  'где мой заказ деньги карту не работает победи телем платы refund policy where is my order от'.split(' '),
);
const isWord = (word: string) => known.has(word);

describe('splitGlued', () => {
  it.each([
    ['гдемойзаказ', 'где мой заказ'],
    ['деньгинакарту', 'деньги на карту'],
    ['неработает', 'не работает'],
    ['refundpolicy', 'refund policy'],
    ['whereismyorder', 'where is my order'],
  ])('takes %s apart', (glued, parts) => {
    expect(splitGlued(glued, isWord)).toEqual(parts.split(' '));
  });

  it.each([
    ['a word with a prefix', 'отзаказ'],
    ['a known word', 'заказ'],
    ['a word with something unknown in it', 'гдемойкурьер'],
    ['short words alone', 'мойгде'],
    ['nothing', ''],
    ['what is too long for a word', 'заказ'.repeat(20)],
  ])('leaves %s whole', (...[, word]) => {
    expect(splitGlued(word, isWord)).toBeUndefined();
  });
});

describe('splitDigits', () => {
  it.each([
    ['заказ1234', 'заказ 1234'],
    ['2заказ', '2 заказ'],
  ])('parts %s', (glued, parts) => {
    expect(splitDigits(glued, isWord)).toEqual(parts.split(' '));
  });

  it.each(['k125x', '1234', 'заказ', 'abc123'])('leaves %s whole', (code) => {
    expect(splitDigits(code, isWord)).toBeUndefined();
  });
});
