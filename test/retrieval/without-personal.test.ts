import { expect, it } from 'vitest';
import { withoutPersonal } from '../../src/retrieval/without-personal.ts';

it('leaves out numbers and addresses, which find nothing', () => {
  expect(withoutPersonal('my number is 8 900 000-11-22, where is my order').replaceAll(/\s+/g, ' ')).toBe(
    'my number is , where is my order',
  );
});

it('keeps names: they may be what is asked about', () => {
  const question = 'Сколько мешков было у Джареда Аллена?';
  expect(withoutPersonal(question)).toBe(question);
});
