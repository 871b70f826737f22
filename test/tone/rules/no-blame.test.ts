/** Principle 8: no blame. */
import { testRule } from '../examples.ts';

testRule('no-blame', {
  ru: {
    fails: [
      'Вы неправильно указали адрес.',
      'Вы указали неверный адрес.',
      'Сами виноваты.',
      'Это произошло по вашей вине.',
      'Вы не ответили курьеру.',
      'Вам следовало проверить корзину.',
      'Вы должны были позвонить.',
      'Надо было раньше сообщить.',
      'Из-за вашей ошибки пицца остыла.',
      'Вы забыли ввести код.',
      'Вы же сами выбрали этот ресторан.',
      'Впредь будьте внимательнее.',
    ],
    passes: [
      'В заказе указан дом 5. Пришлите верный адрес, и я его поменяю.',
      'Если вы указали неверный адрес, пришлите новый.',
      'Курьер звонил 2 раза и не смог дозвониться.',
      'Вы ни в чём не виноваты.',
      'Вы забыли пароль?',
      'Мы неправильно указали время, оно будет 18:40.',
      'Нам очень жаль, что вам плохо.',
      'Ошибка наша: заменим пиццу в течение 45 минут.',
    ],
  },
  en: {
    fails: [
      'You failed to give the address.',
      'You should have checked the basket.',
      "You didn't answer the courier.",
      'You entered the wrong address.',
      'It is your own fault.',
      'You forgot to enter the code.',
      'You were supposed to call.',
      'This is due to your mistake.',
      'You misread the rules.',
      'You made a mistake.',
      "Why didn't you call?",
      'Next time be more careful.',
    ],
    passes: [
      'The order has house 5. Send the right address and I will change it.',
      'If you entered the wrong address, send the new one.',
      'The courier called 2 times and could not get through.',
      'We made a mistake.',
      "Didn't get the code?",
      'You should see the code within 1 hour.',
      'It is our mistake: we will replace the pizza.',
      "If you haven't ordered in the app yet, enter the code.",
    ],
  },
});
