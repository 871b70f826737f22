/** Principle 4: own the pain, without grovelling. */
import { testRule } from '../examples.ts';

testRule('own-the-pain', {
  ru: {
    fails: [
      'Нижайше просим нас понять.',
      'Тысяча извинений за эту пиццу.',
      'Нам ужасно стыдно за курьера.',
      'Умоляем вас не сердиться.',
      'Нет нам прощения.',
      'Успокойтесь, пицца едет.',
      'Ничего страшного, подождёте ещё.',
      'Бывает и хуже.',
      'Извините за задержку. Простите нас. Нам очень жаль.',
      'Не переживайте.',
    ],
    passes: [
      'Простите за долгое ожидание. Промокод придёт в течение часа.',
      'Нам очень жаль, что вам плохо. Вызовите скорую по номеру 112.',
      'Жаль, что заказ приехал не целиком. Вернём стоимость недостающего.',
      'Понимаю, обидно ждать 40 минут. Уже звоню курьеру.',
      'Извините, мы ошиблись адресом. Простите, что пришлось ждать: курьер будет к 18:40.',
      'Спасибо, что сообщили. Разберём заказ сегодня.',
      'К сожалению, код истёк вчера.',
    ],
  },
  en: {
    fails: [
      'We are deeply, deeply sorry.',
      'A thousand apologies for the pizza.',
      'We humbly ask for forgiveness.',
      'Words cannot express how bad we feel.',
      'I am terribly sorry about it.',
      'Calm down, the pizza is coming.',
      'It is no big deal.',
      'These things happen.',
      'Sorry for the delay. We apologise. I am so sorry.',
      "Don't worry.",
    ],
    passes: [
      'I am sorry about the long wait. The promo code comes within 1 hour.',
      'We are very sorry that you are unwell. Please call 112.',
      "I'm sorry that part of your order didn't arrive. We will refund it.",
      'I can see the order is 40 minutes late. I am calling the courier now.',
      'Sorry, we took it to the wrong house. I apologise: the courier will be with you by 18:40.',
      'Thank you for telling us. We will go through the order today.',
      'It will be a thousand roubles.',
    ],
  },
});
