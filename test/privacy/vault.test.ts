/** Data goes into the vault and comes back letter for letter, and nothing of it is anywhere else. */
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVault } from '../../src/privacy/vault.ts';
import { orderNumber, personalValue, plainWord } from './personal-values.ts';

const lookalike = fc.constantFrom(
  '[[PHONE_1]]',
  '[[ phone_1 ]]',
  '[NAME_1]',
  '[[TEXT_1]]',
  '[[',
  ']]',
  '[',
  '_1]]',
  '[[PHONE_',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.oneof(
        personalValue.map(({ text }) => text),
        lookalike,
        orderNumber,
        plainWord,
        fc.string({ maxLength: 9 }),
      ),
    )
    .chain((parts) => fc.constantFrom('', ' ').map((between) => parts.join(between))),
);

describe('createVault', () => {
  it('restores what it masked, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        const vault = createVault({ names: ['Анна Петрова'] });
        const masked = texts.map((text) => vault.mask(text));
        expect(masked.map((text) => vault.restore(text))).toEqual(texts);
        expect(masked.flatMap((text) => vault.unknownTokens(text))).toEqual([]);
      }),
    );
  });

  it('leaves no planted value, and gives equal ones the same token', () => {
    fc.assert(
      fc.property(plainWord, personalValue, plainWord, (before, { text }, after) => {
        const vault = createVault();
        const masked = vault.mask(`${before} ${text} ${after} ${text}`);
        expect(masked).not.toContain(text);
        expect(vault.leaks(masked)).toEqual([]);
        expect(vault.mask(`${before} ${text} ${after} ${text}`)).toBe(masked);
        expect(new Set(masked.match(/\[\[[A-Z]+_\d+\]\]/g)).size).toBe(1);
      }),
    );
  });

  it('keeps the numbers of orders', () => {
    fc.assert(
      fc.property(orderNumber, (order) => {
        expect(createVault().mask(order)).toBe(order);
      }),
    );
  });

  it('restores tokens that a model wrote in its own way', () => {
    const vault = createVault();
    vault.mask('+7 900 000-12-34');
    for (const token of ['[[phone_1]]', '[[ PHONE_1 ]]', '[PHONE_1]', '[[PHONE 1]]', '[[PHONE\\_1]]', '[[Phone-1]]']) {
      expect(vault.restore(`Позвоню на ${token}.`)).toBe('Позвоню на +7 900 000-12-34.');
    }
  });

  it('tells tokens that it never issued and leaves them', () => {
    const vault = createVault();
    vault.mask('+7 900 000-12-34');
    expect(vault.unknownTokens('[[PHONE_1]], [[phone_9]] и [[EMAIL_1]], [[phone_9]]')).toEqual([
      '[[PHONE_9]]',
      '[[EMAIL_1]]',
    ]);
    expect(vault.restore('[[PHONE_9]]')).toBe('[[PHONE_9]]');
  });

  it('gives nobody the data of a token that a customer typed', () => {
    const vault = createVault();
    const masked = vault.mask('[[PHONE_1]] и +7 900 000-12-34');
    expect(masked).toBe('[[TEXT_1]] и [[PHONE_1]]');
    expect(vault.restore(masked)).toBe('[[PHONE_1]] и +7 900 000-12-34');
    expect(vault.counts()).toMatchObject({ phone: 1, name: 0 });
  });

  it('knows in a later text what an earlier one told, and in an earlier one what was learned', () => {
    const vault = createVault();
    vault.learn('Меня зовут Тимур Ахметов');
    expect(vault.mask('Здравствуйте, Тимур!')).toBe('Здравствуйте, [[NAME_1]]!');
    expect(vault.mask('Ахметову перезвонят')).toBe('[[NAME_2]] перезвонят');
  });

  it('sees masked data in the clear, in another case and spelling too', () => {
    const vault = createVault();
    vault.mask('Меня зовут Анна Петрова, ул. Садовая, д. 12, тел. +7 900 000-12-34, a@example.com');
    const leaked = (text: string) => vault.leaks(text).map((span) => `${span.kind} ${span.text}`);
    expect(leaked('Анне Петровой на Садовую, 12')).toEqual(['name Анне Петровой', 'address Садовую, 12']);
    expect(leaked('89000001234, A@EXAMPLE.COM')).toEqual(['phone 89000001234', 'email A@EXAMPLE.COM']);
    expect(leaked('Ваш заказ 4815162342 будет в 18:40')).toEqual([]);
  });

  it('counts values by kind, and tells no value when it is logged or serialised', () => {
    const vault = createVault({ names: ['Анна Петрова'] });
    vault.mask('Анна Петрова, 8 900 000-12-34, 8 900 000-12-34, b@example.com');
    expect(vault.counts()).toEqual({
      ...{ phone: 1, email: 1, card: 0, snils: 0, inn: 0, ogrn: 0, passport: 0, address: 0, name: 1, account: 0 },
      ...{ birthdate: 0, secret: 0, plate: 0 },
    });
    const shown = `${inspect(vault, { depth: 9, showHidden: true })} ${JSON.stringify(vault)} ${JSON.stringify(vault.counts())}`;
    expect(shown).not.toMatch(/Анна|Петров|900|example/);
  });

  it('forgets nothing and stays quick when a text is full of names', () => {
    const vault = createVault();
    const text = Array.from(Array(400).keys(), (at) => `Меня зовут Ая${'бвгд'.charAt(at % 4)}${at}.`).join('\n');
    expect(vault.restore(vault.mask(text))).toBe(text);
  });
});
