/** What the words in front of a number say it is. */
import type { Word } from './words-of.ts';

/** `order` stands for everything that counts or names things of the shop and not persons. */
export type NumberSubject = 'phone' | 'card' | 'snils' | 'inn' | 'ogrn' | 'passport' | 'account' | 'order';

export interface Subject {
  readonly of: NumberSubject | undefined;
  /** Nothing but signs, `номер` and the like between the word and the number. */
  readonly isNext: boolean;
}

export const noSubject: Subject = { of: undefined, isNext: false };

/** A star stands for any ending. */
const telling: Readonly<Record<NumberSubject, string>> = {
  phone: `тел телефон* моб мобильн* сот сотов* городск* звон* позвон* перезвон* дозвон* созвон* набер* набира* смс sms
    факс fax вацап* ватсап* вотсап* whatsapp viber вайбер* телег* telegram контакт* contact* phone* mobile cell tel call*
    ring text reach dial line`,
  card: `карта карты карте карту картой карточк* card cards visa виза визу mastercard мастеркард мир maestro amex unionpay`,
  snils: 'снилс* snils страховой ssn insurance',
  inn: 'инн inn tin tax кпп kpp',
  ogrn: 'огрн огрнип ogrn ogrnip окпо okpo',
  passport: `паспорт* загранпаспорт* passport* серия серии серию водительск* права удостоверени* driving driver's licence
    license`,
  account: `счет счета счету счете счетом расчетн* лицев* account acct iban sort routing бик bic bik`,
  order: `заказ* order* брон* booking промо* promo* код* code codes купон* coupon* voucher* трек* track* артикул* sku
    стать* article* тикет* ticket* обращени* заявк* request* чек* receipt* invoice* накладн* договор* contract* товар*
    item* id кадастр* балл* бонус* points bonus* balance штрихкод* barcode* ean транзакц* transaction* операци* платеж*
    payment* ошибк* error* case ref reference gift верси* version*`,
};
const exact = new Map<string, NumberSubject>();
const beginnings = new Map<string, NumberSubject>();
for (const [subject, list] of Object.entries(telling) as [NumberSubject, string][]) {
  for (const one of list.split(/\s+/)) {
    if (one.endsWith('*')) beginnings.set(one.slice(0, -1), subject);
    else exact.set(one, subject);
  }
}
const [SHORTEST, LONGEST] = [3, 13];
/** Words that tell nothing and stand between a telling one and its number. */
const neutral = new Set(
  'номер номера номером number no n num is это мой банка организации my the at on for на по'.split(' '),
);

/** Signs and words in front of a number that are looked at. */
const REACH = 48;
const WORDS = 8;

/** The nearest telling word in front of the one at this index wins; a bare `№` or `#` numbers an order. */
export function subjectBefore(words: readonly Word[], at: number): Subject {
  const number = words[at];
  if (number === undefined) return noSubject;
  let isNext = true;
  for (let back = at - 1; back >= Math.max(0, at - WORDS); back -= 1) {
    const [word, next] = [words[back], words[back + 1]];
    if (word === undefined || next === undefined || number.start - word.end > REACH || endsSentence(word, next)) break;
    if (word.isNumber) {
      isNext = false;
      continue;
    }
    const of = isSettlement(word, words[back - 1]) ? 'account' : subjectOf(word.low);
    if (of !== undefined) return { of, isNext };
    isNext &&= neutral.has(word.low);
  }
  return /[№#]\s*$/.test(number.gap) ? { of: 'order', isNext: true } : noSubject;
}

/** What a sentence says ends with it, and with a mask; the dot of `тел.` ends none. */
function endsSentence(word: Word, { gap }: Word): boolean {
  if (gap === ' ') return false;
  return /[!?;\n\]]/.test(gap) || (word.text.length > 4 && /^\.\s/.test(gap));
}

/** `р/с`, `л/с`. */
function isSettlement({ low, gap }: Word, before: Word | undefined): boolean {
  return low === 'с' && gap === '/' && (before?.low === 'р' || before?.low === 'л');
}

function subjectOf(own: string): NumberSubject | undefined {
  const whole = exact.get(own);
  if (whole !== undefined) return whole;
  for (let length = Math.min(own.length, LONGEST); length >= SHORTEST; length -= 1) {
    const of = beginnings.get(own.slice(0, length));
    if (of !== undefined) return of;
  }
  return undefined;
}
