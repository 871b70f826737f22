/** Principle 9: no secrets, no promises that are not ours. */
import { testRule } from '../examples.ts';

testRule('no-secrets-promised', {
  ru: {
    fails: [
      'Между нами, ресторан не успевает.',
      'Скажу по секрету: код ещё действует.',
      'По внутреннему регламенту больше 500 ₽ нельзя.',
      'Мой лимит 1 000 ₽.',
      'Мы уволим курьера.',
      'Повара оштрафуют.',
      'Обещаем, такого больше никогда не повторится.',
      'Гарантируем горячую пиццу.',
      'Банк точно вернёт деньги.',
      'Другому клиенту мы вернули всё.',
      'У нас сейчас не хватает курьеров.',
      'Я вам этого не говорила.',
    ],
    passes: [
      'Передам руководителю курьеров, ответим в течение 1 дня.',
      'Отдельных инструментов на кухне не гарантируем.',
      'Разберём заказ с рестораном и напишем до 18:40.',
      'Запись не передаём: на ней видны другие гости.',
      'Имя курьера знать не обязательно.',
      'Банк снимет блокировку в течение 3 рабочих дней.',
      'Напишите номер телефона курьеру в комментарии.',
      'Обещаю вернуться с ответом к 18:40.',
    ],
  },
  en: {
    fails: [
      'Between us, the restaurant is slow.',
      "I shouldn't tell you this.",
      'By our internal policy the limit is 500 ₽.',
      'My limit is 1,000 ₽.',
      "We'll fire the courier.",
      'The cook will be punished.',
      'I guarantee this never happens again.',
      "It won't happen again.",
      'The bank will definitely refund it.',
      'Another customer complained too.',
      'We are short of couriers.',
      'Off the record, the code works.',
    ],
    passes: [
      "I am passing this to the couriers' manager, and we will answer within 1 day.",
      "We don't guarantee separate tools.",
      "With a severe allergy we can't give a full guarantee.",
      'We will go through the order with the restaurant and write by 18:40.',
      'Other guests can be seen in the footage.',
      'The bank will release the hold within 3 business days.',
      'I promise to be back with an answer by 18:40.',
      'Delivery costs 99 ₽ between 10:00 and 23:00.',
    ],
  },
});
