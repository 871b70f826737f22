/** Understanding: what was meant is searched whatever the keys, and what was typed right is left alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transliterate, transliterationSchemes, typos, wrongLayout } from '../../eval/noise.ts';
import type { Message } from '../../src/domain/conversation.ts';
import { understand } from '../../src/retrieval/understand.ts';
import { analyzer, vocabularyOf } from './make-vocabulary.ts';

const vocabularies = { ru: vocabularyOf('ru'), en: vocabularyOf('en') };
const languages = fc.constantFrom('ru' as const, 'en' as const);
const customer = (text: string): Message => ({ role: 'customer', text });
const agent = (text: string): Message => ({ role: 'agent', text });

function understood(lang: 'ru' | 'en', ...messages: Message[]) {
  return understand(messages, lang, analyzer, vocabularies[lang]).question;
}

function termsOf(lang: 'ru' | 'en', text: string): string[] {
  return understood(lang, customer(text))
    .terms.map(({ term }) => term)
    .sort();
}

const termsAs = (lang: string, text: string) => [...new Set(analyzer.questionTerms(text, lang))].sort();

describe('what was mistyped', () => {
  it.each([
    ['Ult vjq pfrfp&', 'где мой заказ'],
    ['Gde moj zakaz', 'где мой заказ'],
    ['Где мой закз, тел. +7 900 000-12-34?', 'где мой заказ тел'],
  ])('means the same as what was typed right: %s', (typed, meant) => {
    expect(understood('ru', customer(typed)).meant).toBe(meant);
  });

  it.each([
    ['Где мой заказ?', 'question'],
    ['Ult vjq pfrfp&', 'question'],
    ['Gde moj zakaz', 'question'],
    ['Мой заказ', 'statement'],
    ['Vjq pfrfp', 'statement'],
  ])('is a question as much as it was meant to be: %s', (text, form) => {
    expect(understood('ru', customer(text)).form).toBe(form);
  });

  it.each([
    ['ru', 'typo', 'достваку', 'доставку'],
    ['ru', 'typo', 'подскажтие где курер', 'курьер'],
    ['ru', 'typo', 'сертефекат', 'сертификат'],
    ['en', 'typo', 'deliverry of my odrer', 'delivery order'],
    ['ru', 'layout', 'ghbdtn', 'привет'],
    ['ru', 'layout', 'Ult vjq pfrfp&', 'заказ'],
    ['ru', 'layout', 'Ult vjq pfrfp?', 'заказ'],
    ['ru', 'layout', 'j,]`v cnfrfyf', 'объём стакана'],
    ['ru', 'layout', '[kt,', 'хлеб'],
    ['ru', 'layout', 'yfcnhjqrf VPN', 'настройка VPN'],
    ['en', 'layout', 'руддщ', 'hello'],
    ['en', 'layout', 'куагтв зщдшсн', 'refund policy'],
    ['ru', 'transliteration', 'vozvrat deneg', 'возврат денег'],
    ['ru', 'transliteration', "skol'ko stoit picca", 'стоит пицца'],
    ['ru', 'transliteration', 'kak oformit zakaz v prilozhenii', 'оформить заказ приложении'],
    ['ru', 'transliteration', 'lichniy kabinet', 'личный кабинет'],
    ['ru', 'transliteration', 'nastroyka VPN', 'настройка VPN'],
    ['ru', 'transliteration', 'сервис кубернетес', 'сервис kubernetes'],
    ['ru', 'glued', 'гдемойзаказ', 'заказ'],
    ['ru', 'glued', 'деньгинакарту', 'деньги карту'],
    ['ru', 'glued', 'заказ1234', 'заказ 1234'],
    ['en', 'glued', 'refundpolicy', 'refund policy'],
    ['en', 'glued', 'whereismyorder', 'order'],
  ] as const)('is searched as meant (%s, %s: %s)', (lang, kind, typed, meant) => {
    expect(termsOf(lang, typed)).toEqual(expect.arrayContaining(termsAs(lang, meant)));
    expect(understood(lang, customer(typed)).corrections?.map((one) => one.kind)).toContain(kind);
  });

  it('is shown with what it was read as', () => {
    expect(understood('ru', customer('vozvrat deneg')).corrections).toEqual([
      { from: 'vozvrat', to: 'возврат', kind: 'transliteration' },
      { from: 'deneg', to: 'денег', kind: 'transliteration' },
    ]);
    expect(understood('ru', customer('отмена достваки')).corrections).toEqual([
      { from: 'достваки', to: 'доставка', kind: 'typo' },
    ]);
  });

  it('counts less when it was guessed', () => {
    const [exact] = understood('ru', customer('доставка')).terms;
    const [guessed] = understood('ru', customer('достваку')).terms;
    expect(guessed?.weight).toBeLessThan(exact?.weight ?? 0);
  });

  it('is found in every scheme and layout', () => {
    for (const text of ['возврат денег на карту', 'доставка заказа', 'личный кабинет в приложении']) {
      const terms = expect.arrayContaining(termsAs('ru', text)) as unknown;
      expect(termsOf('ru', wrongLayout(text))).toEqual(terms);
      for (const scheme of transliterationSchemes) expect(termsOf('ru', transliterate(text, scheme))).toEqual(terms);
    }
  });
});

describe('what was not mistyped', () => {
  it.each([
    ['ru', 'Где мой заказ? Курьер опаздывает на 40 минут'],
    ['ru', 'Заказ № 48213, ошибка ERR401'],
    ['ru', 'промокод PIZZA2024 и QWERTY-77'],
    ['ru', 'настройка VPN в Kubernetes'],
    ['ru', 'Grafana Xiaomi'],
    ['ru', 'How do I cancel my order'],
    ['ru', 'выкуп авокадо'],
    ['en', 'Where is my order 401 from Domodedovo'],
    ['en', 'xiaomi redmi charger'],
    ['en', 'Привет, Иван'],
    ['en', 'inside onboarding'],
  ] as const)('stays as it is (%s: %s)', (lang, text) => {
    const { corrections, terms } = understood(lang, customer(text));
    expect(corrections).toBeUndefined();
    expect(terms.map(({ term }) => term).sort()).toEqual(termsAs(lang, text));
  });

  it('stays as it is once it was read', () => {
    const known = fc.array(
      fc.constantFrom('заказ', 'курьера', 'VPN', '48213', 'ERR401', 'возврат', 'а', 'как', 'диск', 'port'),
    );
    fc.assert(
      fc.property(known, (words) => {
        expect(understood('ru', customer(words.join(' '))).corrections).toBeUndefined();
      }),
    );
  });
});

describe('codes', () => {
  it.each(['ERR_401', 'err-401', 'ERR401'])('are whole words too where articles have them so (%s)', (code) => {
    expect(termsOf('ru', `ошибка ${code}`)).toContain('err401');
  });
});

describe('a dialogue', () => {
  const weightOf = (terms: readonly { term: string; weight: number }[], word: string) =>
    terms.find(({ term }) => term === analyzer.terms(word, 'ru')[0])?.weight ?? 0;

  it('takes messages that follow one another as one turn', () => {
    const { text, terms } = understood('ru', customer('привет'), customer('где заказ'), customer('с промокодом'));
    expect(text).toBe('привет\nгде заказ\nс промокодом');
    expect([weightOf(terms, 'заказ'), weightOf(terms, 'промокод')]).toEqual([1, 1]);
  });

  it('lets a follow-up borrow its subject, more so when it points back', () => {
    const before = [customer('Доставка пиццы'), agent('Да, доставляем.')];
    const plain = understood('ru', ...before, customer('сколько стоит'));
    const pointing = understood('ru', ...before, customer('а сколько это стоит?'));
    expect(weightOf(plain.terms, 'пицца')).toBeGreaterThan(0.4);
    expect(weightOf(pointing.terms, 'пицца')).toBeGreaterThan(weightOf(plain.terms, 'пицца'));
    expect(weightOf(pointing.terms, 'пицца')).toBeLessThan(1);
  });

  it('is not dragged back when the question says enough by itself', () => {
    const { terms } = understood(
      'ru',
      customer('Доставка пиццы'),
      agent('Да, доставляем.'),
      customer('Оформить возврат денег на карту в приложении'),
    );
    expect(weightOf(terms, 'пицца')).toBeLessThan(0.25);
    expect(weightOf(terms, 'возврат')).toBe(1);
  });

  it('forgets thanks, greetings and yes', () => {
    const spoken = understood('ru', customer('Доставка пиццы'), agent('Что-то ещё?'), customer('цена'));
    const polite = understood(
      'ru',
      customer('Доставка пиццы'),
      agent('Бесплатно.'),
      customer('спасибо большое!'),
      agent('Что-то ещё?'),
      customer('да'),
      agent('Что-то ещё?'),
      customer('цена'),
    );
    expect(polite.terms).toEqual(spoken.terms);
    expect(understood('en', customer('hello'), agent('Hi!'), customer('ok, thanks')).text).toBe('ok, thanks');
  });

  it('does not lose the question behind a message that is too long to be read with it', () => {
    const storm = customer('😀'.repeat(4_500));
    const asked = understood('ru', storm, customer('Цена доставки?'), customer('Алло!'));
    expect(asked.text).toBe('Цена доставки?\nАлло!');
  });

  it('counts the terms of the last turn alone', () => {
    expect(understood('ru', customer('Доставка пиццы'), agent('Да.'), customer('цена заказа')).own).toBe(2);
    expect(understood('ru').own).toBe(0);
  });
});

describe('anything', () => {
  it.each([
    '',
    ' ',
    'я',
    '?',
    '😀🍕',
    'а и в на',
    'hola, ¿dónde está mi pedido?',
    '注文はどこですか',
    '\0\u{10ffff}',
    "''''",
    '-',
  ])('is understood without complaint: %j', (text) => {
    for (const lang of ['ru', 'en'] as const) expect(Array.isArray(understood(lang, customer(text)).terms)).toBe(true);
  });

  it('typed never throws, and a slip changes how much is known by little', () => {
    fc.assert(
      fc.property(languages, fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer(), (lang, text, seed) => {
        for (const noisy of [text, typos(text, seed), wrongLayout(text), transliterate(text, 'chat')]) {
          for (const { weight } of understood(lang, customer(noisy)).terms) {
            expect(weight).toBeGreaterThan(0);
            expect(weight).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it.each([
    ['Russian', 'Подскажите пожалуйста где мой заказ курьерр опаздал '],
    ['Latin letters', 'podskazhite administrirovaniye gde moy zakaz kurerr opazdal '],
    ['a wrong layout', 'gjlcrf;bnt gj;fkeqcnf ult pfrfp '],
    ['one word', 'абвгдежзик'],
    ['no words', '?!.,; '],
    ['one-letter words', 'a '],
  ])('of 50 KB takes no longer than a usual question may (%s)', (...[, part]) => {
    const text = part.repeat(Math.ceil(50_000 / part.length));
    understood('ru', customer(text));
    const started = process.cpuUsage();
    understood('ru', customer(text), agent(text), customer(text));
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(150);
  });
});
