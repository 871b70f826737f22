/** The language of a question: by its letters and by what the articles of each language know. */
import { describe, expect, it } from 'vitest';
import { detectLang } from '../../src/retrieval/detect-lang.ts';
import { analyzer, vocabularyOf } from './make-vocabulary.ts';

const detect = (text: string, languages: readonly string[] = ['en', 'ru']) =>
  detectLang(text, languages, analyzer, (lang) => Promise.resolve(vocabularyOf(lang)));

describe('detectLang', () => {
  it.each([
    ['Где мой заказ?', 'ru'],
    ['Where is my order?', 'en'],
    ['vozvrat deneg', 'ru'],
    ['ghbdtn', 'ru'],
    ['Ult vjq pfrfp&', 'ru'],
    ['gde moy zakaz', 'ru'],
    ['куагтв зщдшсн', 'en'],
    ['настройка VPN в Kubernetes', 'ru'],
    ['order', 'en'],
    ['неизвестнейшее', 'ru'],
    ['unheard of', 'en'],
    ['где мой order', 'ru'],
  ])('%s is %s', async (text, lang) => {
    expect(await detect(text)).toBe(lang);
    expect(await detect(text, ['ru', 'en'])).toBe(lang);
  });

  it('is one of the published languages, whatever was said', async () => {
    expect(await detect('¿Dónde está mi pedido?', ['ru'])).toBe('ru');
    expect(await detect('Де моє замовлення?')).toBe('ru');
    expect(await detect('401')).toBe('en');
    expect(await detect('', [])).toBeUndefined();
  });
});
