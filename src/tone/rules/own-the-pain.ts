/** Principle 4: own the pain, without grovelling. Grovelling and waving it away are forbidden: both mock the pain. */
import { apologies } from '../apologies.ts';
import type { PhraseTable } from '../find-phrases.ts';
import { offences, type Offence, type ToneRule } from '../tone-rule.ts';

const once =
  'Извинитесь один раз и назовите дело: «Простите, что ждали лишние 20 минут. Промокод придёт в течение часа».';
const sorryOnce =
  'Say sorry once, and name what you do: “I am sorry you waited 20 minutes more. The promo code comes within 1 hour”.';
const named = 'Назовите, что случилось, и что делаете: «Вижу, заказ опоздал на 40 минут. Уже звоню курьеру».';
const nameIt =
  'Name what happened and what you do: “I can see the order is 40 minutes late. I am calling the courier now”.';

const grovelling: PhraseTable = {
  ru: {
    'нижайше+|покорнейше+|всепокорнейше+|униженно': once,
    'тысяч+|тысячу+|миллион+ извинений+|раз': once,
    'глубочайш*|бесконечно|безмерно|безгранично извин*|сожале*|сожалени*|виноват*': once,
    'искренн* и глубок*|глубоко|глубочайш*': once,
    'умоля* (вас)': once,
    'простите нас (пожалуйста) ради+|великодушно|грешн*': once,
    'ради+ бога+': once,
    'христа+ ради': once,
    'на коленях|колени': once,
    'посып* (голову+) голову пеплом': once,
    'нам|мне (очень|так|ужасно|безумно|невероятно) (очень|так|ужасно|безумно|невероятно) (невыносимо) стыдно': once,
    'сгора* (от+|со) стыда': once,
    'нет (нам|мне|нашей+) (никакого) прощения|оправданья|оправдания': once,
    'не знаю+|знаем+ (даже) как|куда+ (нам|мне) (загладить+|извиниться+|просить+|деться+) (вину+|деться+|прощения+)':
      once,
    'ужасно|безумно|дико|невероятно (сожалеем+|сожалею+|извиняюсь+|извиняемся+|виноваты+|жаль+)': once,
    'очень очень|сильно (жаль+|сожале*|извин*)': once,
    'еще раз (приносим+|приношу+) (наши+|свои+) (самые+) (искренние+|глубочайшие+) (самые+) извинения+|извин*': once,
    'вечно будем|буду благодарны+|благодарен+|обязаны+': once,
    'кошмар*|ужасн*|позорн* ошибка+|провал+|ситуация+ ~с': named,
  },
  en: {
    'deeply|terribly|awfully|extremely|dreadfully|incredibly|profoundly|unbelievably (deeply|terribly) sorry':
      sorryOnce,
    'so so (so) sorry': sorryOnce,
    'very very (very) sorry': sorryOnce,
    'really really sorry': sorryOnce,
    'thousand+|million+ apologies|pardons|times': sorryOnce,
    'most|our|my humble|humblest|profound|profoundest|deepest|abject apologies|apology': sorryOnce,
    'humbly|abjectly': sorryOnce,
    "words cannot|can't|cant express|describe|say": sorryOnce,
    "cannot|can't|cant apologise|apologize enough": sorryOnce,
    'apologise|apologize enough|profusely|unreservedly|deeply': sorryOnce,
    'beg+ you|your|for': sorryOnce,
    'please (please) please forgive|accept': sorryOnce,
    'please forgive us|me': sorryOnce,
    'no excuse for': sorryOnce,
    'hang+ our|my heads+|head+': sorryOnce,
    'ashamed|mortified': sorryOnce,
    'on our|my knees': sorryOnce,
    'eternally+|forever+ grateful': sorryOnce,
    'how sorry we|i am|are': sorryOnce,
    'horrified|devastated|heartbroken to|by|that': nameIt,
    'once+|yet+ again we|i|our (would) (like) (to) (sincerely|deeply) apologise|apologize|apologies': sorryOnce,
  },
};

const waving: PhraseTable = {
  ru: {
    'ничего (в|тут|здесь+) (этом+) страшного|ужасного|особенного': named,
    'успокойтесь|угомонитесь|остыньте': named,
    'не нервничайте|психуйте|истерите|кипятитесь|горячитесь|скандальте|паникуйте|драматизируйте|преувеличивайте': named,
    'подумаешь+ ,': named,
    'бывает|случается и хуже+': named,
    'всякое+|такое+ (иногда+|порой+) бывает|случается': named,
    'с кем не бывает': named,
    'не так (уж) (и) страшно|долго|критично': named,
    'это (же|всего|просто) (лишь+|же|просто) мелочь+|мелочи+|пустяк+|пустяки+|ерунда+|еда+': named,
    'не стоит (так) расстраиваться+|переживать+|нервничать+|волноваться+': named,
    'не из за чего': named,
    'вы преувеличиваете|драматизируете|накручиваете': named,
    'всего лишь+ 20|30|40|минут+|опоздал*|пицца+': named,
  },
  en: {
    'calm down': nameIt,
    'relax ,': nameIt,
    'chill (out)': nameIt,
    'no|not a|such|big|that (big|a) (big) deal': nameIt,
    "isn't|not (really) (that|so) bad|serious|late as|is": nameIt,
    'these|such|those things happen|occur': nameIt,
    'it|that|mistakes|stuff happens|happen to|sometimes': nameIt,
    'it|this|that could be|have been|be worse': nameIt,
    "you're|youre overreacting|exaggerating": nameIt,
    'you are overreacting|exaggerating': nameIt,
    'no need|reason to get|be upset|angry|worked|rude|dramatic': nameIt,
    "don't|dont|not be|get so (upset|angry|dramatic)": nameIt,
    'it|that is just|only a pizza|order|meal': nameIt,
    "it's|that's just|only a pizza|order|meal|few": nameIt,
  },
};

const soothing: PhraseTable = {
  ru: {
    'не переживайте|волнуйтесь|беспокойтесь|расстраивайтесь': named,
    'все будет хорошо|нормально|ок': named,
  },
  en: {
    "don't|dont worry+": nameIt,
    'do not worry+': nameIt,
    'no worries': nameIt,
    'everything+ will be fine|ok|okay|alright': nameIt,
  },
};

const list: readonly Offence[] = [
  {
    severity: 'forbidden',
    message: { ru: 'Уничижение: от него клиенту не легче.', en: 'Grovelling: it does not help the customer.' },
    table: grovelling,
  },
  {
    severity: 'forbidden',
    message: { ru: 'От чужой беды отмахнулись.', en: "The customer's trouble is waved away." },
    table: waving,
  },
  {
    severity: 'advice',
    message: { ru: 'Утешение без дела.', en: 'Comfort without anything done.' },
    table: soothing,
  },
];
const tooMany = {
  ru: 'Третье извинение в одном тексте.',
  en: 'The third apology in one text.',
};
const APOLOGIES_AT_MOST = 2;

export const ownThePain: ToneRule = {
  id: 'own-the-pain',
  principle: {
    ru: 'Чужую боль берём на себя: признаём её и действуем, без уничижения.',
    en: "Own the customer's pain: name it and act, without grovelling.",
  },
  tables: [...list.map(({ table }) => table), apologies],
  look: (reading) => [
    ...offences(reading, list),
    ...reading
      .spots(apologies)
      .slice(APOLOGIES_AT_MOST)
      .map(({ start, end, lang }) => ({
        severity: 'forbidden' as const,
        start,
        end,
        message: tooMany[lang],
        better: lang === 'ru' ? once : sorryOnce,
      })),
  ],
};
