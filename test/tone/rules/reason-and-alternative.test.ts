/** Principle 5: a no has a reason and an alternative. */
import { expect, it } from 'vitest';
import { lintTone } from '../../../src/tone/lint-tone.ts';
import { testRule } from '../examples.ts';

testRule('reason-and-alternative', {
  ru: {
    fails: [
      'Нельзя.',
      'Мы не можем вернуть деньги.',
      'К сожалению, это невозможно.',
      'Отменить заказ не получится.',
      'Вам отказано.',
      'Такие правила, ничем не могу помочь.',
      'Такой услуги нет, не предусмотрено.',
      'Деньги не возвращаем.',
      'Мы не можем, потому что заказ уже готовят.',
      'Отменить нельзя. Могу перевести на самовывоз.',
    ],
    passes: [
      'Заказ уже готовят, поэтому отменить его нельзя. Могу перевести его на самовывоз.',
      'Чтобы защитить данные, по телефону заказ обсудить не можем. Напишите в чат под своим профилем.',
      'Нельзя ли уточнить номер квартиры?',
      'Если мы не сможем дозвониться, заказ вернётся в ресторан.',
      'Не можете войти?',
      'Можно забрать заказ самому.',
      'Код не продлевается, потому что срок истёк. Зато во вторник можно взять вторую пиццу за полцены.',
      'Если вы не можете приехать, заказ заберёт друг.',
    ],
  },
  en: {
    fails: [
      "We can't.",
      'We cannot refund the order.',
      "Unfortunately that's impossible.",
      'That is not possible.',
      'Your request was declined.',
      'It is against our policy.',
      "We don't accept it.",
      'We are unable to help.',
      "We can't, because the order is being cooked.",
      "The order can't be cancelled. I can switch it to pick-up.",
    ],
    passes: [
      "The order is already being cooked, so it can't be cancelled. I can switch it to pick-up.",
      'To protect the data we cannot discuss it by phone. Please write to the chat.',
      "Can't find the code?",
      'If we cannot reach you, the order goes back to the restaurant.',
      'You can collect the order yourself.',
      "We can't wait to see you!",
      "The code can't be used because it has expired. On Tuesday you can have the second pizza at half price.",
      "If you can't come, a friend may collect it.",
    ],
  },
});

it.each([
  ['ru', 'Отменить заказ нельзя.', 'forbidden'],
  ['ru', 'Отменить нельзя, потому что заказ уже едет.', 'advice'],
  ['ru', 'Отменить нельзя. Могу перевести заказ на самовывоз.', 'advice'],
  ['en', "We can't cancel it.", 'forbidden'],
  ['en', "We can't cancel it because the courier has left.", 'advice'],
  ['en', "We can't cancel it. I can switch it to pick-up.", 'advice'],
])('forbids in %s only the no that has neither: %s', (lang, text, severity) => {
  expect(lintTone(text, { lang })).toMatchObject([{ rule: 'reason-and-alternative', severity }]);
});
