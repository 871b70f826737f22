/** The vocabulary of a small pizza shop's articles, made of their words by the real parts. */
import { createKnownWords } from '../../src/index/known-words.ts';
import type { Vocabulary } from '../../src/index/lexical.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { words } from '../../src/text/fold.ts';

export const analyzer = createAnalyzer();

const texts: Readonly<Record<string, string>> = {
  ru: `Заказ доставит курьер, доставка бесплатна. Как оформить возврат денег на карту? Деньги вернутся за три дня.
Отмена заказа в приложении, оплата картой, промокод, сертификат, личный кабинет. Сколько стоит пицца: цена от 400.
Объём стакана, хлеб, этаж и подъезд. Привет от шефа! Настройка VPN, ошибка ERR401, сервис Kubernetes, диск и port.
Заблокировали аккаунт, курьер опаздывает, чек не пришёл. Нужно, чтобы работало.`,
  en: `The courier delivers your order, delivery is free. Refund policy: money returns to the card in three days.
Cancel the order in the app, pay by card, use a promo code. Hello from the chef! Where is my pizza, error ERR401.
Change your address, download the receipt, hot drinks. Price of a large pizza is twelve.`,
};

export function vocabularyOf(lang: string): Vocabulary {
  const text = texts[lang] ?? '';
  const counts = new Map<string, number>();
  for (const term of analyzer.terms(text, lang)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const articlesWith = (term: string) => counts.get(term) ?? 0;
  const known = createKnownWords(lang, analyzer, articlesWith);
  for (const word of words(text)) known.add(word);
  return { articlesWith, hasWord: known.hasWord, nearest: known.nearest };
}
