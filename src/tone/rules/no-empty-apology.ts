/** Principle 10: an apology comes with a fact, an action or a next step. Advice: an empty one is weak, not harmful. */
import { apologies } from '../apologies.ts';
import type { PhraseTable } from '../find-phrases.ts';
import { steps, times } from '../signals.ts';
import { offences, type Offence, type ToneRule } from '../tone-rule.ts';

const name =
  'Назовите, за что извиняетесь и что делаете: «Простите, что ждали лишние 20 минут. Промокод придёт в течение часа».';
const nameIt =
  'Say what for and what you do: “I am sorry you waited 20 minutes more. The promo code comes within 1 hour”.';

const formulas: PhraseTable = {
  ru: {
    'за доставленн*|причиненн*|возможн*|временн*|предоставленн*|возникш* (вам|временн*) неудобств*|дискомфорт+|хлопоты+|беспокойство|трудности+':
      name,
    'неудобств* доставленн*|причиненн*': name,
    'извин* за неудобств*|беспокойство|дискомфорт+': name,
    'извините|простите за неудобств*|беспокойство|дискомфорт+': name,
    'извин* за (сложившуюся+|эту+|данную+|такую+|возникшую+|подобную+) ситуацию+': name,
    'за сложившуюся+|данную+|возникшую+|такую+|подобную+ ситуацию+': name,
    'свои|наши (искренн*|глубоч*) извинения': name,
    'приносим+|приношу+ (вам|свои+|наши+|искренние+|самые+) (свои+|наши+|искренние+|самые+) (искренние+) извинения+':
      name,
    'примите (пожалуйста|наши+|мои+|самые+) (наши+|мои+|самые+|искренние+) (искренние+) извинения+': name,
    'сожалеем+|сожалею+ (что) о|об|так|вы (случившемся+|произошедшем+|вышло|получилось+|инциденте+|остались+|столкнулись+)':
      name,
    'жаль+ что вы|вам (столкнулись+|остались+|пришлось+) столкнулись+|остались+|пришлось': name,
    'понимаем+|понимаю+ ваше+|вашу+|ваши+ (недовольство) недовольство|разочарование+|негодование+|возмущение+|чувства+|расстройство':
      name,
    'нам|мне (очень|искренне+) жаль+ слышать+|это': name,
    'входим+ в ваше': name,
    'если+|коли+ мы|я|вас чем+ (то) обидели+|обидел+': name,
    'надеемся+|рассчитываем+ на (ваше) понимание+': name,
    'благодар*|спасибо за (ваше+) понимание+|терпение+': name,
    'с пониманием|уважением': name,
  },
  en: {
    'sorry+|apologies+|apologise+|apologize+ for (any|the|all|this) (any|possible) inconvenience+|trouble+|confusion+|discomfort+':
      nameIt,
    'inconvenience|inconveniences (this|caused|that)': nameIt,
    'any inconvenience': nameIt,
    'sorry for|about the|this|that situation|experience|issue': nameIt,
    'sorry (to) hear (that|this|about)': nameIt,
    'sorry (that) you feel': nameIt,
    'sorry if we|you|this|i|anything': nameIt,
    'apologies|apologise|apologize if': nameIt,
    'accept+ our|my (sincere|sincerest) apologies|apology': nameIt,
    'our|my sincere|sincerest apologies|apology': nameIt,
    'sincerely apologise|apologize|sorry|regret': nameIt,
    'thank|thanks (you) for your (kind) understanding|patience|cooperation': nameIt,
    'appreciate your (kind) patience|understanding|cooperation': nameIt,
    'understand your frustration|disappointment|concern|concerns|anger': nameIt,
    'we|i (do|deeply) regret any|the|this|that|to': nameIt,
    'hope|trust you|for understand|your|can (understanding|understand)': nameIt,
    'how frustrating|upsetting|disappointing this|that|it': nameIt,
    'mistake|oversight|error on our part|end|side': nameIt,
  },
};

const list: readonly Offence[] = [
  {
    severity: 'advice',
    message: { ru: 'Извинение-формула.', en: 'An apology by formula.' },
    table: formulas,
  },
];
const empty = {
  ru: 'Извинение без факта, дела и следующего шага.',
  en: 'An apology with no fact, action or next step.',
};
const digit = /\p{N}|\{[a-z_]+\./u;

export const noEmptyApology: ToneRule = {
  id: 'no-empty-apology',
  principle: {
    ru: 'Извинение всегда с фактом, делом или следующим шагом.',
    en: 'An apology always comes with a fact, an action or a next step.',
  },
  tables: [formulas, apologies, steps, times],
  look: (reading) => {
    const { spots, text } = reading;
    const formal = offences(reading, list);
    const whole = digit.test(text) || spots(steps).length > 0 || spots(times).length > 0;
    const said = whole
      ? []
      : spots(apologies).filter(({ start, end }) => formal.every((one) => start >= one.end || end <= one.start));
    return [
      ...formal,
      ...said.map(({ start, end, lang }) => ({
        severity: 'advice' as const,
        start,
        end,
        message: empty[lang],
        better: lang === 'ru' ? name : nameIt,
      })),
    ];
  },
};
