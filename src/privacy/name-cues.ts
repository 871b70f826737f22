/** Words that say a name comes next, and words that are none although they stand there. */
import { isStopWord } from '../text/stop-words.ts';
import type { Word } from './words-of.ts';

/**
 * `introduced`: my name is. `given`: recipient, on the name of. `signed`: regards. `person`: a husband or a courier is
 * spoken of. `self`: I am.
 */
export type NameCue = 'introduced' | 'given' | 'signed' | 'person' | 'self';

/** Each ends in the word that stands before the name. */
const cues: Readonly<Record<NameCue, string>> = {
  introduced: `меня зовут|мое имя|my name is|my name's|name is|name's|call me`,
  given: `зовут|имя|на имя|фио|фамилия|фамилию|отчество|получатель|получателя|заказчик|с уважением|на фамилию|under the name|
    the name|name of|name|surname|first name|last name|full name|recipient|signed|behalf of|name on the card|mr|mrs|ms|miss|dr`,
  signed: `regards|sincerely|yours|truly|thanks|thank you|cheers|best|wishes|спасибо|благодарю|заранее спасибо`,
  person: `контакт|contact|это|я|муж|мужу|мужа|жена|жене|жену|сын|сыну|дочь|дочери|мама|маме|папа|папе|брат|сестра|курьер|курьера|курьеру|
    курьером|оператор|оператору|менеджер|менеджеру|администратор|заберет|забирает|клиент|покупатель|this is|courier|agent|
    manager|operator|husband|wife|son|daughter|driver|for|to`,
  self: `i'm|i’m|i am|im`,
};
/** By its last word: what stands before that, and what the whole is. Longer ones first. */
const byLast = new Map<string, { readonly before: readonly string[]; readonly cue: NameCue }[]>();
for (const [cue, list] of Object.entries(cues) as [NameCue, string][]) {
  for (const one of list.split(/\|\s*/)) {
    const words = one.split(' ');
    const last = words.at(-1) ?? one;
    const known = byLast.get(last) ?? [];
    known.push({ before: words.slice(0, -1).reverse(), cue });
    byLast.set(
      last,
      known.sort((a, b) => b.before.length - a.before.length),
    );
  }
}

/** What says that the word at this index begins a name. */
export function cueBehind(words: readonly Word[], at: number): NameCue | undefined {
  const [last, own] = [words[at - 1], words[at]];
  if (last === undefined || own === undefined) return undefined;
  const known = byLast.get(last.low);
  const found = known?.find(({ before }) => before.every((word, back) => words[at - 2 - back]?.low === word))?.cue;
  return found !== undefined && isGapBehind(last.low, found, own.gap) ? found : undefined;
}

const mark = /^[\s,:.—–-]+$/;
const titles = new Set(['mr', 'mrs', 'ms', 'dr']);

function isGapBehind(low: string, cue: NameCue, gap: string): boolean {
  if (!mark.test(gap)) return false;
  if (low === 'уважением') return true;
  if (cue === 'signed') return /[,\n]/.test(gap);
  if (titles.has(low)) return gap === ' ' || gap === '. ';
  // `name, BIC and account number` names what to give.
  return !(cue === 'given' ? /[.,\n]/ : /[.\n]/).test(gap);
}

const particles = new Set('de la le du van von der den bin al da di del dos ибн оглы кызы'.split(' '));

export function isParticle(low: string): boolean {
  return particles.has(low);
}

/** Of towns, dishes, days and courtesies, and whatever else is written with a capital or follows a cue. */
const others = new Set(
  `вам вами вас вы ваш ваша ваше ваши здравствуйте привет добрый доброе доброго спасибо заказ заказа пицца пиццу роллы доставка
новый новая год адрес телефон почта карта улица дом квартира город москва москве казань тверь пожалуйста это работу работать
гости обед ужин завтра сегодня вчера сюда туда домой обратно никак просто уже еще все оно она они мы он номер имя фамилия инн снилс огрн
паспорт ооо ип оао зао the a an and or but my your our his her their its on in at of to for from with what where when why how who is
are was were will would can could not no yes there here order pizza pizzas large small medium new happy black good best dear
hello hi hey thanks thank please monday tuesday wednesday thursday friday saturday sunday january february march april may june
july august september october november december station street road avenue airport park square city hotel cafe salad roll deal
special deluxe combo menu day team support regards london paris york francisco monica diego jose angeles hungry angry sorry sure
american british english russian vegan vegetarian muslim jewish christmas easter refund delivery app mother father phone email
card calling waiting trying looking writing asking having getting going still just very so too also really late ready back done`.split(
    /\s+/,
  ),
);

/** Of a word in small letters, whether it is no name even behind a cue. */
export function isNoName(low: string): boolean {
  return isStopWord(low) || others.has(low);
}
