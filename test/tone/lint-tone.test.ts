/** The lint as a whole: its spans, its order, its speed, and what a bot may send. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ToneFinding } from '../../src/domain/tone-finding.ts';
import { toneRuleIds } from '../../src/domain/tone-finding.ts';
import { lintTone } from '../../src/tone/lint-tone.ts';
import { mayBotSend } from '../../src/tone/may-bot-send.ts';
import { toneRules } from '../../src/tone/tone-rules.ts';

const pieces = [
  ...['Вы неправильно указали адрес', 'наверное', 'НЕЛЬЗЯ!!!', 'Извините', 'мы разберёмся', 'данный заказ', 'можно'],
  ...["we can't", 'I’m sorry', 'probably', 'you should have', 'PLEASE WAIT', 'kindly', 'we’ll look into it', 'because'],
  ...['. ', ', ', '? ', '\n', ' ', ' ', ' ', '\u00ad', '{order.id}', '5', '🙂', 'ё', '\u0301'],
];
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
);
const languages = fc.constantFrom('ru', 'en', 'de');
const channels = fc.constantFrom(undefined, 'chat', 'messenger', 'email', 'phone', 'review', 'social');

describe('lintTone', () => {
  it('never throws, keeps its spans within the text and its findings in order', () => {
    fc.assert(
      fc.property(texts, languages, channels, (text, lang, channel) => {
        const findings = lintTone(text, { lang, channel });
        for (const { start, end, words } of findings) {
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
          expect(text.slice(start, end)).toBe(words);
        }
        const starts = findings.map(({ start }) => start);
        expect(starts).toEqual(starts.toSorted((one, other) => one - other));
        expect(lintTone(text, { lang, channel })).toEqual(findings);
      }),
      { numRuns: 300 },
    );
  });

  it('says which words are wrong, why, and what to write instead', () => {
    expect(lintTone('Здравствуйте! Вы неверно указали адрес.', { lang: 'ru' })).toEqual([
      {
        rule: 'no-blame',
        severity: 'forbidden',
        start: 14,
        end: 24,
        words: 'Вы неверно',
        message: 'Вина возложена на клиента.',
        better: 'Скажите, что видно, без «вы»: «В заказе указан дом 5. Пришлите верный адрес, и я его поменяю».',
      },
    ]);
  });

  it.each([
    ['ё as е, and capitals', 'Вы ЕЩЁ неправильно? НАВЕРНОЕ, завтра.', 'facts-not-guesses'],
    ['soft hyphens', 'Навер\u00adное, завтра.', 'facts-not-guesses'],
    ['typographic apostrophes', 'We can’t.', 'reason-and-alternative'],
    ['inflections', 'Произошло по вашим ошибкам и по вашей невнимательности.', 'no-blame'],
    ['English in a Russian text', 'Это probably завтра.', 'facts-not-guesses'],
  ])('sees through %s', (...[, text, rule]) => {
    expect(lintTone(text, { lang: 'ru' }).map((finding) => finding.rule)).toContain(rule);
  });

  it('allows an e-mail longer paragraphs than a chat', () => {
    const text = 'The pizza takes twenty minutes to make. '.repeat(18);
    expect(lintTone(text, { lang: 'en', channel: 'email' })).toEqual([]);
    expect(lintTone(text, { lang: 'en', channel: 'chat' })).toMatchObject([{ rule: 'simple-and-quick' }]);
  });

  // A hundred times what it takes: this finds a blow-up, not a slow machine.
  it.each([
    ['of many letters', 'я'.repeat(50_000)],
    ['of many words', 'вы не '.repeat(8_500)],
    ['of many findings', 'Вы забыли. '.repeat(4_600)],
    ['of many marks', '!'.repeat(50_000)],
    ['of many apostrophes', `a${"'".repeat(50_000)}`],
    ['of many initials', 'А. Б. '.repeat(8_500)],
    ['of many capitals', 'НЕ МЫ '.repeat(8_500)],
  ])('takes no longer than its length for a text %s', (...[, text]) => {
    const startedAt = performance.now();
    lintTone(text, { lang: 'ru' });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});

describe('the rules', () => {
  it('are the ten principles, each told in both languages', () => {
    expect(toneRules.map(({ id }) => id)).toEqual(toneRuleIds);
    for (const { principle } of toneRules) {
      expect(principle.ru).toMatch(/^\p{Script=Cyrillic}.+\.$/u);
      expect(principle.en).toMatch(/^[A-Z].+\.$/);
    }
  });

  const form = /[\p{L}\p{N}'-]+[*+]?/u.source;
  const part = new RegExp(`^(?:,|\\.\\.|~?${form}(?:\\|${form})*|\\(${form}(?:\\|${form})*\\))$`, 'u');

  it('write each phrase as src/tone/phrase.ts says: the first part a word that has to be there', () => {
    const patterns = toneRules.flatMap(({ tables }) => tables.flatMap(({ ru, en }) => Object.keys({ ...ru, ...en })));
    const wrong = patterns.filter((pattern) => {
      const parts = pattern.split(' ');
      const first = parts.find((one) => !one.startsWith('~')) ?? '';
      return parts.some((one) => !part.test(one)) || /^[(,.]/.test(first) || parts.at(-1) === '..';
    });
    expect(wrong).toEqual([]);
  });
});

describe('mayBotSend', () => {
  const finding = (severity: ToneFinding['severity']): ToneFinding => ({
    ...{ rule: 'no-blame', severity, start: 0, end: 1, words: 'a', message: 'b', better: 'c' },
  });

  it.each([
    [[], true],
    [[finding('advice')], true],
    [[finding('advice'), finding('forbidden')], false],
  ])('of %j is %s', (findings, expected) => {
    expect(mayBotSend(findings)).toBe(expected);
  });
});
