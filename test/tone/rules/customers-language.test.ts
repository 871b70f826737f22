/** Principle 3: the customer's language. */
import { testRule } from '../examples.ts';

testRule('customers-language', {
  ru: {
    fails: [
      'В связи с вышеизложенным код не продлевается.',
      'Мы готовы осуществить возврат.',
      'Данный заказ уже едет.',
      'Денежные средства поступят завтра.',
      'Согласно регламенту, это невозможно.',
      'Уведомляем вас о новом времени.',
      'Просим предоставить фотографию.',
      'В настоящее время ресторан закрыт.',
      'Возврат не представляется возможным.',
      'Доставка является бесплатной.',
      'Ответим в кратчайшие сроки.',
    ],
    passes: [
      'Вернём деньги в течение 24 часов.',
      'Этот заказ уже едет.',
      'Сейчас заказ в пути.',
      'Ваши данные в безопасности.',
      'Данные карты не пишите в чат.',
      'Пришлите, пожалуйста, фото.',
      'Сейчас ресторан закрыт, откроется в 09:00.',
      'Проверим путь курьера и ответим в течение 1 дня.',
    ],
  },
  en: {
    fails: [
      'Pursuant to our rules, the code has ended.',
      'Kindly be informed that the order is late.',
      'The aforementioned order is on the way.',
      'Please be advised that we are closed.',
      'We will endeavour to call you.',
      'Contact us at your earliest convenience.',
      'With regards to your order, it is ready.',
      'Prior to delivery the courier calls.',
      'Do not hesitate to write.',
      'In the event of rain, delivery takes longer.',
      'We regret to inform you of a delay.',
    ],
    passes: [
      'By our delivery rules the code has ended.',
      'The order is late: the new time is 18:40.',
      'Your order is on the way.',
      'We are closed now and open at 09:00.',
      'I will call you by 18:40.',
      'Before delivery the courier calls.',
      'Feathers cannot be spent in the same order.',
      'It is about your order.',
    ],
  },
});
