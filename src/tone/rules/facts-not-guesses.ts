/** Principle 2: facts, not guesses. Forbidden, since a customer plans the evening by what we guess. */
import type { PhraseTable } from '../find-phrases.ts';
import { phraseRule } from '../tone-rule.ts';

const check = 'Проверьте и назовите факт: «Курьер выехал в 18:20» — или скажите, что проверяете и когда ответите.';
const time = 'Назовите время из заказа: «Новое время доставки 18:40».';
const know = 'Назовите факт, а если его ещё нет, — срок: «Уточню в ресторане и отвечу до 18:40».';
const find =
  'Check, and state the fact: “The courier left at 18:20”; or say that you are checking and when you will answer.';
const when = 'Give the time in the order: “The new delivery time is 18:40”.';
const learn = 'State the fact, or say when you will have it: “I am asking the restaurant and will answer by 18:40”.';

const guesses: PhraseTable = {
  ru: {
    '~вы|вам|вас|вами наверно|наверное': check,
    наверняка: check,
    'скорее+ всего': check,
    'вероятнее|вероятней всего': check,
    вероятно: check,
    'по всей+ вероятности+|видимости+': check,
    '~тогда|это|как|если|что|где|когда|насколько возможно ,': check,
    'возможно что|это|он|она|они|курьер+|ресторан+|банк+|заказ+|деньги+|была|был': check,
    'похоже ,': check,
    'похоже+ что|на то': check,
    'мне|нам кажется+': check,
    '~вам|вас кажется ,': check,
    видимо: check,
    'по видимому+': check,
    'судя+ по всему+': check,
    'должно быть ,': check,
    'может+ быть ,': check,
    'я|мы думаю+|думаем+|полагаю+|полагаем+|предполагаю+|предполагаем+': check,
    'думаю ,': check,
    'думаю что': check,
    полагаю: check,
    'по идее': check,
    'в теории+|принципе+ должн*': check,
    'вроде+ бы+|как|уже|все|должен+|должна+|должны+|да+|нормально': check,
    предположительно: check,
    'насколько (я|мы|мне|нам) знаю|знаем|помню|помним|понимаю|понимаем|известно': know,
    'если+ (я) (не) ошибаюсь+': know,
    'если+ мне|память+ не изменяет+': know,
    'я|мы (точно|пока|тоже+|сам|сама) не уверен+|уверена+|уверены+': know,
    '~вы|если+ не уверен|уверена ,': know,
    'точно не знаю+|знаем+|скажу+|скажем+|помню+': know,
    'понятия+ не имею+|имеем+': know,
    'без+ понятия+': know,
    'кто (его|ее|их) знает+': know,
    'хз|фиг': know,
    '~не должен|должна|должны|должно (быть+) (скоро|вот|уже|уж+) (вот|скоро) прий*|прид*|приех*|подъех*|появ*|верну*|зараб*|помо*|дойти+|привез*|успе*|хвати*':
      time,
    'где+ то|нибудь+ через+|минут+|час*|около|к|в': time,
    'рано или поздно': time,
    'когда+ нибудь+|то': time,
    'надеюсь+|надеемся+ (что) (он|она|они|оно|все|заказ+|курьер+|деньги+) (скоро) приед*|прид*|дойд*|зараб*|успе*|верн*|появ*|реш*':
      time,
  },
  en: {
    probably: find,
    maybe: find,
    perhaps: find,
    presumably: find,
    supposedly: find,
    apparently: find,
    hopefully: when,
    '~you|not possibly': find,
    'most|very|quite+|more likely': find,
    "is|are|i'm|it's likely": find,
    'i|we (would|can) (just|only) think|guess+|believe+|suppose+|assume|reckon+': find,
    "i'd+|we'd+ guess|say+|assume+|suppose+": find,
    'it|that|this|which (just|only) seems': find,
    'it appears ~in|on|as|under|at|there|here|after|within': find,
    'seems to|like|that|you|the': find,
    'appears to|that': find,
    'looks|sounds like a|an|the|it|you|they|we': find,
    'should be (all) (up|back+|almost+|nearly+) (and) there+|here|ready|fine+|okay|ok|done|with|back|resolved|fixed|working|running|delivered|credited|soon|able|arriving|coming|on|good|alright':
      when,
    'should (all|now+|then+|soon+|probably+) arrive|reach|come|show|appear|work|help|land|turn|make': when,
    'it|they|courier+|order+|refund+|money|food+|restaurant+|bank+ might|could be|have|take|arrive|come|reach': find,
    'must have been|got|gone|arrived': find,
    "as far+ as i|we|i'm": learn,
    "if i'm|we're not mistaken+": learn,
    'if i am not mistaken+': learn,
    "i'm|im|we're|i|we (am+|are) (really|quite|entirely|totally|100|honestly) not (really|quite|entirely|totally|100|too|completely) sure|certain":
      learn,
    "i|we (honestly+|really+) don't+|dont (really) (actually) know": learn,
    'no idea+|clue+': learn,
    'who knows': learn,
    'sooner+ or later+': when,
    'any minute+|moment+|time+ now': when,
    'some time+|point+ soon+|today+': when,
    'sometime (soon|today|later)': when,
    'in theory': find,
    'fingers+ crossed+': when,
    'i|we hope (that) it|they|everything|order+|courier+|refund+|money|food+|your|that (order+|refund+|courier+|food+|money+) (will|gets|arrives|comes|works|reaches|is|helps)':
      when,
  },
};

export const factsNotGuesses = phraseRule(
  'facts-not-guesses',
  {
    ru: 'Факты, а не догадки: говорим то, что проверили, или называем срок ответа.',
    en: 'Facts, not guesses: say what was checked, or say when you will know.',
  },
  [
    {
      severity: 'forbidden',
      message: {
        ru: 'Догадка вместо факта: клиент примет её за обещание.',
        en: 'A guess where a fact is due: the customer will take it for a promise.',
      },
      table: guesses,
    },
  ],
);
