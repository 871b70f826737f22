/** Principle 2: facts, not guesses. */
import { testRule } from '../examples.ts';

testRule('facts-not-guesses', {
  ru: {
    fails: [
      'Курьер, наверное, уже близко.',
      'Скорее всего, деньги вернутся завтра.',
      'Я думаю, что ресторан закрыт.',
      'Возможно, курьер застрял в пробке.',
      'Похоже, вторая сумма спишется.',
      'Курьер должен скоро приехать.',
      'Насколько я знаю, акция закончилась.',
      'По идее, код ещё работает.',
      'Может быть, банк задержал платёж.',
      'Где-то через час привезут.',
      'НАВЕРНОЕ завтра.',
    ],
    passes: [
      'Вы, наверное, устали ждать: заказ опоздал на 40 минут.',
      'Курьер выехал в 18:20.',
      'Следы глютена возможны в любом блюде.',
      'Доставка возможна от 700 ₽.',
      'Если вы не уверены в адресе, пришлите его сюда.',
      'Обычно отвечаем в течение 1 минуты.',
      'Такая пицца не должна была уехать с кухни.',
      'В редких случаях это занимает до 14 дней.',
    ],
  },
  en: {
    fails: [
      'The courier is probably close.',
      'It should be there soon.',
      'I think the restaurant is closed.',
      'Maybe the bank has delayed it.',
      'The money will most likely come tomorrow.',
      "I'm not sure, but the code works.",
      'As far as I know, the offer has ended.',
      'It seems the payment went through.',
      'The second amount looks like a temporary hold.',
      'Hopefully the courier will call.',
      'Your order should arrive tonight.',
    ],
    passes: [
      'The courier left at 18:20.',
      'Traces of gluten are possible in any dish.',
      'Delivery may take up to 90 minutes in bad weather.',
      'It appears in the app under Profile.',
      'If you are not sure of the address, send it here.',
      'We usually answer within 1 minute.',
      'A pizza like that should not have left the kitchen.',
      'Tell me what the item looks like.',
    ],
  },
});
