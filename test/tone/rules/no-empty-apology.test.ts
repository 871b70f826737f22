/** Principle 10: no empty apology. */
import { testRule } from '../examples.ts';

testRule('no-empty-apology', {
  ru: {
    fails: [
      'Приносим извинения за доставленные неудобства.',
      'Извините за неудобства, промокод придёт в течение часа.',
      'Сожалеем о случившемся.',
      'Нам очень жаль.',
      'Простите нас, пожалуйста.',
      'Надеемся на ваше понимание.',
      'Спасибо за понимание.',
      'Понимаем ваше недовольство.',
    ],
    passes: [
      'Простите, что ждали лишние 20 минут. Промокод придёт в течение часа.',
      'Извините, пицца холодная по нашей вине. Заменим её.',
      'Нам очень жаль, что вам плохо. Вызовите скорую.',
      'Жаль, что заказ приехал не целиком. Вернём стоимость недостающего.',
      'Спасибо, что рассказали об этом.',
      'Мы ошиблись, и в знак извинения отправляю вам промокод.',
      'К сожалению, ресторан закрыт.',
    ],
  },
  en: {
    fails: [
      'Sorry for the inconvenience.',
      'We apologise for any inconvenience caused.',
      'I am sorry to hear that.',
      'Please accept our apologies.',
      'We are sorry.',
      'Thank you for your understanding.',
      'I understand your frustration.',
      'Sorry if anything went wrong.',
    ],
    passes: [
      'I am sorry you waited 20 minutes more. The promo code comes within 1 hour.',
      'Sorry, the pizza came cold. We will replace it.',
      'We are very sorry that you are unwell. Please see a doctor.',
      "I'm sorry that part of your order didn't arrive. We will refund the price.",
      'Thank you for telling us about this.',
      'We made a mistake, and by way of apology I am sending you a promo code.',
      'The restaurant is closed now and opens at nine.',
    ],
  },
});
