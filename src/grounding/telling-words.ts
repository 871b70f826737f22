/** Words on which the truth of a sentence hangs, whatever else it says: numbers, units, absolutes, denials, promises. */

/** Number words as figures, so that "two hours" and "2 hours" are the same. Folded. */
export const numberWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    1: 'один одна одно одного одной одному одним одну one',
    2: 'два две двух двум двумя two',
    3: 'три трех трем тремя three',
    4: 'четыре четырех четырем four',
    5: 'пять пяти пятью five',
    6: 'шесть шести six',
    7: 'семь семи seven',
    8: 'восемь восьми eight',
    9: 'девять девяти nine',
    10: 'десять десяти ten',
    12: 'двенадцать двенадцати twelve',
    15: 'пятнадцать пятнадцати fifteen',
    20: 'двадцать двадцати twenty',
    24: 'двадцатичетырех',
    30: 'тридцать тридцати thirty',
    40: 'сорок сорока forty',
    50: 'пятьдесят пятидесяти fifty',
    60: 'шестьдесят шестидесяти sixty',
    100: 'сто ста hundred',
    1000: 'тысяча тысячи тысяч тысячу thousand',
  }).flatMap(([figure, list]) => list.split(' ').map((word): [string, string] => [word, figure])),
);

/** What a figure counts, by how the word behind it starts. Folded; a figure of hours is no figure of minutes. */
const units: readonly (readonly [RegExp, string])[] = [
  [/^(?:мин|min)/, 'minute'],
  [/^(?:сек|sec)/, 'second'],
  [/^(?:час|ч$|hour|hr|h$)/, 'hour'],
  [/^(?:дн|день(?!г)|сут|day)/, 'day'],
  [/^(?:недел|week)/, 'week'],
  [/^(?:месяц|month)/, 'month'],
  [/^(?:год|лет$|year)/, 'year'],
  [/^(?:₽|р$|руб|rub|rouble|ruble)/, 'rouble'],
  [/^(?:€|евро|euro|eur$)/, 'euro'],
  [/^(?:\$|доллар|dollar|usd$)/, 'dollar'],
  [/^(?:%|процент|percent)/, 'percent'],
  [/^(?:балл|бонус|point)/, 'point'],
  [/^(?:км|km|километр|kilomet)/, 'kilometre'],
  [/^(?:см|cm|сантиметр|centimet)/, 'centimetre'],
  [/^(?:кг|kg|килограмм|kilo)/, 'kilogram'],
];

/** `undefined` for a word that is no unit. */
export function unitOf(word: string): string | undefined {
  return units.find(([pattern]) => pattern.test(word))?.[1];
}

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** A sentence that has one of these is as strong as its source only if the source has it too. Folded. */
export const absolutes = list(`сегодня завтра послезавтра вчера сейчас немедленно мгновенно сразу моментально срочно
гарантируем гарантия гарантированно обязательно непременно бесплатно бесплатный бесплатная бесплатную бесплатное всегда никогда
навсегда любой любая любое любые любую любого любом любому любых безопасно безопасен безопасна безопасны безлимитно полностью полный полную полностью двойной вдвое пожизненно неограниченно
утром вечером ночью понедельник вторник среду четверг пятницу субботу воскресенье только исключительно
today tomorrow yesterday tonight now immediately instantly straightaway guarantee guaranteed guarantees definitely certainly free
always never forever any anything unlimited safe fully full double lifetime only exclusively monday tuesday wednesday thursday friday
saturday sunday whole entire`);

/** What was done, by its ending: as strong as an absolute, for "the order may be cancelled" does not say "is cancelled". Folded. */
export const done =
  /^(?:(?:отмен|возвра[тщ]|возмещ|компенсир|начисл|зачисл|одобр|подтвержд|оформл|выпла[тч]|перевед|разблокир|продл|списа)\p{L}*(?:ен|ан)[аоы]?|(?:refund|cancell?|approv|confirm|credit|reimburs|compensat|transferr|unblock|extend)ed)$/u;

/** Russian denies what stands before it too: "сертификатов у нас нет". Folded. */
export const denialsBehind: ReadonlySet<string> = new Set(['нет', 'нету']);

/** What turns the word behind it into its opposite. Folded: apostrophes are gone. */
export const denials = list(`не нет нельзя ни без невозможно нету
not no cannot cant dont doesnt didnt wont isnt arent wasnt werent couldnt shouldnt wouldnt havent hasnt never without unable
impossible neither nor`);

/** Verbs by which a company binds itself, by how they start. Folded. */
export const promisesRu =
  /^(?:верн|возвра[тщ]|возмес[тщ]|компенсиру|начисл|подар|привез|достав|замен|отправ|пришл|оформ|сдела[ею]|выда[дм]|выплат|отмен|перезвон|свяж|накаж|увол|гарантиру|обеща|обязу|спиш|переведем|добав|продл|снизим|зачисл)\p{L}*(?:м|ю|у|ем|им|ут|ют|ят|ат|тся|мся)$/u;

/** In English the verb behind one of these is what is promised. */
export const promisesEn = list('will ll shall going promise guarantee');

/** Words of courtesy: a sentence of nothing else claims nothing. Folded words, looked up by their stems. */
export const courtesy = `здравствуйте привет добрый день утро вечер спасибо благодарим благодарю обращение обратились
понимаю понимаем сожалею сожалеем жаль извините извиняемся извинения простите приносим рады рад помочь помогу поможем помощь
пожалуйста вопрос вопросы вопросом ситуация ситуацию ситуации неприятно обидно неудобства неудобство ожидание ожидания терпение
написали сообщили рассказали всегда связи остались появятся напишите уважением служба поддержки поддержка команда
очень сильно искренне действительно дождаться ждать доброго хорошего дня вечера
hello hi hey dear good morning afternoon evening thank thanks sorry apologise apologize apologies understand frustrating
frustration happy glad help hear inconvenience patience waiting wait question questions reaching reach contacting contact
letting know let please feel ask kind regards best customer care support team really very truly sincerely great day appreciate
upsetting annoying`;

/** What a clarifying question asks for; together with courtesy it claims nothing either. */
export const askedFor = `подскажите уточните скажите назовите пришлите номер заказ заказа заказе адрес телефон фото время имя
какой какая какое город ресторан дата почта приложение сайт
tell share give send number order address phone photo time name which city restaurant date email app website confirm clarify`;
