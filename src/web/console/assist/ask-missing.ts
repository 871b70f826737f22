/** The question to send where a reply needs something of the customer that the card does not tell. */
import type { SlotName } from '../../../domain/conversation.ts';

const asked: Readonly<Record<'ru' | 'en', Readonly<Record<SlotName, string>>>> = {
  ru: {
    'customer.name': 'ваше имя',
    'order.id': 'номер заказа',
    'order.status': 'что приложение показывает о заказе',
    'order.eta': 'какое время доставки показывает приложение',
    'order.total': 'сумму заказа',
    'order.restaurant': 'название ресторана',
    'order.address': 'адрес доставки',
  },
  en: {
    'customer.name': 'your name',
    'order.id': 'the order number',
    'order.status': 'what the app says about the order',
    'order.eta': 'which delivery time the app shows',
    'order.total': 'what the order cost',
    'order.restaurant': 'the name of the restaurant',
    'order.address': 'the delivery address',
  },
};

/** One sentence that asks for all of it, in the customer's language. */
export function askMissing(missing: readonly SlotName[], locale: string): string {
  const isRussian = locale.startsWith('ru');
  const words = missing.map((name) => asked[isRussian ? 'ru' : 'en'][name]);
  const last = words.pop();
  if (last === undefined) return '';
  const list = words.length === 0 ? last : `${words.join(', ')}${isRussian ? ' и ' : ' and '}${last}`;
  return isRussian ? `Подскажите, пожалуйста, ${list}.` : `Could you tell me ${list}, please?`;
}
