/** Principle 1: simply and quickly. */
import { testRule } from '../examples.ts';

testRule('simple-and-quick', {
  ru: {
    fails: [
      'Прежде всего хотим поблагодарить вас за выбор нашей сети.',
      'Позвольте сообщить, что деньги придут завтра.',
      'Хотелось бы отметить, что доставка бесплатна от 1 200 ₽.',
      'Ваше мнение очень важно для нас. Пицца выехала.',
      'Нами был проверен ваш платёж.',
      'Было принято решение о возврате.',
      'Дело в том, что печь остановилась.',
      `Заказ готов, ${'и он ждёт вас в ресторане у дома, '.repeat(6)}приходите.`,
      'Пицца готовится двадцать минут. '.repeat(25),
    ],
    passes: [
      'Деньги придут до 5 декабря.',
      'Курьер выехал в 18:20 и будет у вас к 18:40.',
      'Ресторан заменит пиццу бесплатно в течение 45 минут.',
      'Спасибо, что написали. Возврат уже в банке.',
      'Заказ, который вы оформили утром, готов.',
      'Откройте «Заказы», выберите заказ и нажмите «Отменить».',
      'Решение о возврате принимаем в течение 24 часов.',
    ],
  },
  en: {
    fails: [
      'First and foremost, your pizza matters to us.',
      'Allow me to explain how refunds work.',
      'I would like to begin by saying that delivery is free.',
      'Thank you for reaching out to us today.',
      'Your feedback is very important to us.',
      'This is due to the fact that the oven stopped.',
      'It has been decided that the order will be refunded.',
      `The order is ready ${'and it waits for you at the counter '.repeat(6)}until nine.`,
      'The pizza takes twenty minutes to make. '.repeat(20),
    ],
    passes: [
      'The money will come by 5 December.',
      'The courier left at 18:20 and will be with you by 18:40.',
      'The restaurant will replace the pizza free of charge.',
      'Thank you for writing. The refund is at the bank.',
      'The order which you placed this morning is ready.',
      'Open Orders, choose the order and tap "Cancel".',
      'A refund is decided within 24 hours.',
    ],
  },
});
