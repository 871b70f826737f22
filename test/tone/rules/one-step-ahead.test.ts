/** Principle 6: think one step ahead. */
import { testRule } from '../examples.ts';

testRule('one-step-ahead', {
  ru: {
    fails: [
      'Ожидайте.',
      'Обратитесь позже.',
      'Следите за новостями.',
      'Обратитесь в службу поддержки.',
      'Наберитесь терпения.',
      'Вся информация есть на сайте.',
      'С вами свяжутся.',
      'Мы разберёмся.',
      'Передам ваше обращение.',
      'Сделаем всё возможное.',
      'Это не мой вопрос.',
    ],
    passes: [
      'Вернусь с ответом к 18:40.',
      'Разберёмся и напишем сегодня до 20:00.',
      'Передаю обращение руководителю, ответим в течение 1 дня.',
      'Ждите звонка в течение 2 часов.',
      'Управляющий позвонит вам до 18:40.',
      'Уже уточняю у курьера, где заказ.',
      'Напишу сюда, как только курьер выедет.',
      'Пожалуйста, обратитесь к врачу.',
    ],
  },
  en: {
    fails: [
      'Please wait.',
      'Try again later.',
      'Follow our news.',
      'Contact support.',
      'Please be patient.',
      'Bear with us.',
      "We'll look into it.",
      'Someone will contact you.',
      'I have passed it on.',
      'We will do our best.',
      'That is not my department.',
    ],
    passes: [
      'I will be back with an answer by 18:40.',
      "We'll look into it and write today.",
      'I am passing it to the manager, and we will answer within 1 day.',
      'Please wait for 10 minutes.',
      'The restaurant manager will call you by 18:40.',
      'I am already asking the courier where it is.',
      "We'll ask the restaurant for a quote and write by noon.",
      'Please contact a doctor.',
    ],
  },
});
