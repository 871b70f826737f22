/** Principle 1: simply and quickly. Advice: a long answer is slow to read, and still true. */
import type { PhraseTable } from '../find-phrases.ts';
import { lengths } from '../lengths.ts';
import { offences, type Offence, type ToneRule } from '../tone-rule.ts';

const first = 'Начните с ответа: «Деньги придут до 5 декабря».';
const active = 'Скажите, кто что делает: «Ресторан заменит пиццу».';
const answer = 'Start with the answer: “The money will come by 5 December”.';
const does = 'Say who does what: “The restaurant will replace the pizza”.';

const preamble: PhraseTable = {
  ru: {
    'прежде+ всего (мы|я) (мы|я) хотим+|хотел*|хочу+|хотелось+|позвольте|разрешите|спасибо|благодарим+': first,
    'в первую очередь (мы|я) хотим+|хотел*|хочу+|хотелось+|позвольте|разрешите|спасибо|благодарим+': first,
    'позвольте|разрешите (нам|мне|вам|вас) поблагодарить+|выразить+|сообщить+|пояснить+|объяснить+|ответить+|отметить+|заверить+|представиться+':
      first,
    'хотим+|хотели+|хочу+|хотел+|хотела+|хотелось+|хочется+ бы (вам|сразу|еще) отметить+|подчеркнуть+|обратить+|сказать+|сообщить+|пояснить+|заметить+|напомнить+':
      first,
    'хотим+|хочу+ (вам|сразу|еще) отметить+|подчеркнуть+|обратить+|заметить+': first,
    'следует+|стоит+|необходимо|нужно|важно (также|сразу) отметить+|подчеркнуть+|учитывать+|понимать+|помнить+|заметить+|сказать+':
      first,
    'обращаем+ ваше внимание': first,
    'как известно': first,
    'как вы знаете|наверняка': first,
    'в ответ на ваш|ваше|ваши': first,
    'благодарим+|спасибо (вас|вам) за обращение в|к': first,
    'ваше+|ваш+|ваша+ мнение+|звонок+|обращение+|отзыв+ (очень) важно|важен+|важна+|ценно': first,
    'очень|крайне важно|важны+|важен+ для нас': first,
    'дело в том': first,
    'что касается вашего|вашей|ваших': first,
    'изучив+|рассмотрев+|проанализировав+ (внимательно) ваше+|ваш+|ваши+|данное+': first,
    'по существу вопроса|вашего|заданного': first,
    'относительно|касательно вашего вопроса+|обращения+|запроса+': first,
    'мы рады приветствовать|вашему|видеть|что': first,
  },
  en: {
    'first and foremost': answer,
    'first of all i|we|let|thank|please (would|want|wish)': answer,
    'allow+ me|us to': answer,
    'let me|us start|begin by|with': answer,
    'take+ this opportunity|moment|chance to': answer,
    'i|we (would) like+|wish+ to start|begin|emphasise|emphasize|stress|note|point|highlight': answer,
    "i'd|we'd like to start|begin|emphasise|emphasize|stress|note|point|highlight|thank": answer,
    'before+ i|we|answering|anything answer|proceed|your|else|begin|start': answer,
    'it should|must|is be|worth|important noted|noting|mentioning|mentioned|to (note|mention)': answer,
    'i|we am|are writing to': answer,
    'thank|thanks (you) for reaching|contacting|getting out|us|our|customer|skvorella|in (to) (us|touch) to|with|today|support|regarding|about|and|service|us':
      answer,
    'your feedback|call|opinion|business|satisfaction is (very|extremely|truly) important|valuable|paramount|our':
      answer,
    'we value|appreciate your feedback|business|loyalty|custom|opinion': answer,
    'as you may|might|probably|surely (already) know|be': answer,
    'needless+ to say': answer,
    'hope+ this message|email|finds finds|you': answer,
    'hope+ you are well|doing|having': answer,
    'in response to your': answer,
    'having+ reviewed|considered|carefully|looked': answer,
    'as far as your': answer,
    'the fact of the matter': answer,
  },
};

const windy: PhraseTable = {
  ru: {
    'был|была|было|были|будет+|будут+ произведен*|осуществлен*|выполнен*|проведен*|реализован*|инициирован*': active,
    'нами|мной|рестораном|курьером|оператором|сотрудником был|была|было|были|будет|будут': active,
    'был|была|было|были нами|мной|рестораном|курьером|оператором|сотрудником': active,
    'будет произведен|произведена|осуществлен|осуществлена': active,
    'принято|принимается+ (было) решение+ о|об': active,
    'было принято решение': active,
    'в том случае': '«если»',
    'по|ввиду|вследствие той причине': '«потому что»',
    'ввиду+|вследствие+ того': '«потому что»',
    'в связи с тем': '«потому что»',
    'несмотря+ на тот факт': '«хотя»',
    'тот+ факт': 'Скажите сам факт.',
    'до тех пор': '«пока»',
    'с тем чтобы': '«чтобы»',
    'с целью|тем того': '«чтобы»',
    'для того чтобы': '«чтобы»',
    'ведется+|ведутся+|проводится+|проводятся+ работа+|работы+|проверка+|расследование+': active,
    'оказывать+|оказать+|оказано содействие+|помощь+|поддержку+': '«помочь»',
    'дать+|давать+ свое согласие': '«согласиться»',
  },
  en: {
    'due+ to the fact': '“because”',
    'in spite of the fact': '“although”',
    'in order to be able': '“to”',
    'at this|that point|moment|juncture in time': '“now”',
    'at the present time|moment': '“now”',
    'for the purpose|purposes of': '“to”',
    'with a view to': '“to”',
    'has|have been determined|decided|established|identified|initiated|undertaken': does,
    'it was|has been|decided|determined decided|determined|established|found|that': does,
    'a decision was|has|is made|taken|been|being (made|taken)': does,
    'is|are|being+|been+ being processed|handled|investigated|reviewed|looked by': does,
    'has|have been being|subjected|actioned': does,
    'will be actioned|effected|undertaken|carried|performed': does,
    'make|made+ a determination|decision|payment': 'Use the verb: “decide”, “pay”.',
    'conduct+|perform+|performed+|conducted+ an|a investigation|check|review': 'Use the verb: “check”.',
    'provide+|give+ assistance|help to|with': '“help”',
    'on a daily|weekly|regular basis': '“every day”',
    'in the near|nearest future|time': 'Give the time: “by 18:40”.',
    'the reason why is|this|for': '“because”',
    'is able|capable to|of': '“can”',
  },
};

const list: readonly Offence[] = [
  {
    severity: 'advice',
    message: { ru: 'Ответ спрятан за вступлением.', en: 'The answer is buried behind a preamble.' },
    table: preamble,
  },
  {
    severity: 'advice',
    message: { ru: 'Тяжёлый оборот.', en: 'A heavy turn of phrase.' },
    table: windy,
  },
];

export const simpleAndQuick: ToneRule = {
  id: 'simple-and-quick',
  principle: {
    ru: 'Просто и быстро: сначала ответ, короткими фразами.',
    en: 'Simply and quickly: the answer first, in short sentences.',
  },
  tables: list.map(({ table }) => table),
  look: (reading) => [...offences(reading, list), ...lengths(reading)],
};
