/** How much two texts say in the same words, whatever their order: token F1 as in SQuAD (Rajpurkar et al. 2016). */
import { words } from '../../src/text/fold.ts';

const englishArticles = new Set(['a', 'an', 'the']);

/**
 * Harmonic mean of the shares of words, repeats counted, that each text has in common with the other; 0..1. Words are
 * folded (case, ё, `1 500` = `1500`); English articles are left out, for other languages have none to leave out.
 * Two texts without words: 1 (as in SQuAD 2.0). `tokenF1('Вернём 500 ₽', 'вернем 500 рублей', 'ru')` is 2 * 2 / (2 + 3).
 */
export function tokenF1(text: string, reference: string, lang: string): number {
  const said = tokensOf(text, lang);
  const wanted = tokensOf(reference, lang);
  if (said.length === 0 && wanted.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of said) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / (said.length + wanted.length);
}

function tokensOf(text: string, lang: string): string[] {
  const all = words(text);
  return lang === 'en' ? all.filter((word) => !englishArticles.has(word)) : all;
}
