/** The refusal formula: a reason, an alternative, and a text that tells both. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepsFormula } from '../../../eval/metrics/refusal-formula.ts';

const reason = 'Блюда за столом не возвращаем';
const alternatives = ['Можем заменить соус'];

test('the text has to tell both', () => {
  expect(keepsFormula({ reason, alternatives, text: 'Блюдо за столом мы не возвращаем, но заменим соус.' })).toBe(true);
  expect(keepsFormula({ reason, alternatives, text: 'Блюдо за столом мы не возвращаем.' })).toBe(false);
  expect(keepsFormula({ reason, alternatives, text: 'Мы заменим соус.' })).toBe(false);
});

test('one alternative is enough, none is not, and words of the reason are none of the alternative', () => {
  const text = 'Блюда за столом не возвращаем. Можем заменить соус.';
  expect(keepsFormula({ reason, alternatives: ['Позвоните управляющему', ...alternatives], text })).toBe(true);
  expect(keepsFormula({ reason, alternatives: [], text })).toBe(false);
  expect(keepsFormula({ reason: '', alternatives, text })).toBe(false);
  expect(keepsFormula({ reason, alternatives: ['Блюда за столом заменит управляющий'], text: reason })).toBe(false);
});

test('English is read too', () => {
  const refusal = { reason: 'Cooked dishes are not exchanged.', alternatives: ['We can refund the delivery fee.'] };
  const text = 'A cooked dish can’t be exchanged, yet we are refunding the fee for delivery.';
  expect(keepsFormula({ ...refusal, text })).toBe(true);
});

test('reason and alternative word for word keep it, whatever stands around', () => {
  const words = fc.array(fc.constantFrom('соус', 'блюдо', 'заменим', 'refund', 'стол'), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(words, words, words, (because, instead, around) => {
      const parts = { reason: because.join(' '), alternatives: [instead.join(' ')] };
      const text = [...around, ...because, ...instead, ...around].join(' ');
      expect(keepsFormula({ ...parts, text })).toBe(true);
      expect(keepsFormula({ ...parts, text: '' })).toBe(false);
    }),
  );
});
