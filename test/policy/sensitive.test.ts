/** What is too grave for a bot, and what only sounds so. */
import { expect, test } from 'vitest';
import { createSensitive } from '../../src/policy/sensitive.ts';
import type { SensitiveKind } from '../../src/policy/sensitive-phrases.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { readSpoken } from '../../src/text/spoken.ts';

const stemmer = createAnalyzer();
const sensitive = createSensitive(stemmer);
const kindOf = (text: string) => sensitive(readSpoken(text, stemmer));

test.each<[SensitiveKind, string]>([
  ['health', 'Мы всей семьёй отравились вашей пиццей'],
  ['health', 'после пиццы меня рвёт всю ночь'],
  ['health', 'Пошла аллергия, лицо опухло'],
  ['health', 'вызвали скорую, у мужа отёк Квинке'],
  ['health', 'сломал зуб о камень в пицце'],
  ['health', 'порезал губу об осколок'],
  ['health', 'I got food poisoning from your pizza'],
  ['health', 'my throat is swelling after the pesto'],
  ['health', 'she is having an allergic reaction'],
  ['health', 'I chipped my tooth on a stone'],
  ['health', 'I burned my mouth badly on the sauce'],
  ['child', 'ребёнок подавился куском пластика'],
  ['child', 'my kid is vomiting since dinner'],
  ['child', 'курьер приставал к дочери'],
  ['self_harm', 'я не хочу больше жить'],
  ['self_harm', 'I want to kill myself'],
  ['violence', 'курьер ударил меня'],
  ['violence', 'your driver threatened my wife'],
  ['law', 'подам на вас в суд'],
  ['law', 'пишу жалобу в Роспотребнадзор'],
  ['law', 'обращусь в прокуратуру'],
  ['law', 'я вызвал полицию'],
  ['law', 'My lawyer will contact you'],
  ['law', 'I will sue you'],
  ['law', "I'm reporting you to trading standards"],
  ['data', 'вижу чужие заказы в своём профиле'],
  ['data', 'у вас утечка персональных данных'],
  ['data', "I can see someone else's address in my account"],
  ['data', 'is there a data breach on your side?'],
  ['discrimination', 'курьер оскорбил меня из-за национальности'],
  ['discrimination', 'your staff made racist remarks'],
  ['press', 'я журналист, готовлю материал о доставке'],
  ['press', 'I am a reporter and need a statement'],
])('%s: "%s"', (kind, text) => {
  expect(kindOf(text)).toBe(kind);
});

test.each([
  'у ребёнка аллергия на орехи, есть ли они в пепперони?',
  'Есть ли в пицце глютен?',
  'does the pesto contain nuts? my son is allergic',
  'хочу обсудить заказ',
  'можно вернуть посуду?',
  'есть ли скидка полицейским?',
  'do police officers get a discount?',
  'press the button and nothing happens',
  'do you sell french press coffee',
  'скоро приедет курьер? дети голодные',
  'доставляете к зданию суда, рядом с судом живу',
  'is there a table in the food court',
  'как удалить мои данные?',
  'сколько калорий в порции',
  'пицца пригорела, курьер опоздал',
  'стали хуже готовить',
  'удалите мой номер из рассылки',
  'you burnt my pizza',
  'can you deliver to the hospital on Green street?',
  'how do I change my address',
])('"%s" is nothing grave', (text) => {
  expect(kindOf(text)).toBeUndefined();
});

test('a long text takes time by its length alone', () => {
  const text = 'после вашей пиццы мне было хорошо и '.repeat(500);
  const startedAt = performance.now();
  expect(kindOf(text)).toBeUndefined();
  expect(performance.now() - startedAt).toBeLessThan(1000);
});
