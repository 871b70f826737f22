/** Principle 8: no blame. Forbidden, since whoever is blamed reads nothing after it, even when the blame is true. */
import type { PhraseTable } from '../find-phrases.ts';
import { phraseRule } from '../tone-rule.ts';

const seen = 'Скажите, что видно, без «вы»: «В заказе указан дом 5. Пришлите верный адрес, и я его поменяю».';
const next = 'Скажите, что сделать теперь: «Пришлите номер квартиры, и курьер поднимется».';
const notReached = 'Скажите, что было: «Курьер звонил 2 раза и не смог дозвониться».';
const see =
  'Say what can be seen, without “you”: “The order has house 5. Send the right address and I will change it”.';
const doNow = 'Say what to do now: “Send the flat number and the courier will come up”.';
const unreached = 'Say what happened: “The courier called 2 times and could not get through”.';

const blame: PhraseTable = {
  unlessAfter: 'если|когда|либо|ли|вдруг|пока|if|whether|when|in|until|unless|once|one|what|something|anything',
  unlessAsked: true,
  ru: {
    'вы|вами (сами|же|просто|явно|видимо|изначально) неправильно|неверно|ошибочно|некорректно|неточно|невнимательно|плохо':
      seen,
    'вы (сами|же) указа*|ввел*|написа*|заполн*|выбра*|назва*|набра*|постав* (нам) (адрес+|номер+|данные+|время+|код+) (неправильн*|неверн*|ошибочн*|некорректн*) неправильн*|неверн*|ошибочн*|некорректн*|чужой+':
      seen,
    'вы (сами|же) указа*|ввел*|написа*|выбра*|назва*|набра* не тот|ту|то|те': seen,
    'сами виноват*': seen,
    'вы (же|тоже+|сами) виноваты|виноват|виновата': seen,
    'ваша+|вашей+ (же|собственная+|личная+) вина+|оплошность+|невнимательность+|небрежность+': seen,
    'это (была) ваша+ ошибка+': seen,
    'по вашей+|собственной+ (же|собственной+) вине+|ошибке+|невнимательности+|неосторожности+|небрежности+|халатности+|глупости+':
      seen,
    'из за ваш* (же|собственн*) ошибк*|невниматель*|опоздан*|небрежн*|неверн*|неправильн*|действий+|забывчив*': seen,
    'вы (же|сами|почему|нам|так|вовремя) (то|так) не указали+|прочитали+|прочли+|проверили+|учли+|сообщили+|заметили+|посмотрели+|предупредили+|соблюли+|обратили+|удосуж*|потруд*|выполнили+|дождались+|убедились+|предоставили+|подтвердили+|приложили+|уточнили+|написали+|сохранили+':
      next,
    'вы (же|сами|так) не ответили+|взяли+|открыли+|вышли+|встретили+|подошли+|отвечали+|брали+': notReached,
    'вы (же|сами|просто|явно|видимо) забыли|проигнорировали+|перепутали+|нарушили+|проморгали+|опоздали+|пропустили+|ошиблись+|напутали+|прозевали+|упустили+|поторопились+|промахнулись+|накосячили+|недосмотрели+':
      seen,
    'вам|вы (же|сразу|заранее|сначала+|просто) следовало|надо|нужно|стоило|стоит было': next,
    'вам|вы (же|сразу|заранее) следовало': next,
    'надо|нужно было (сразу|раньше|сначала+|лучше) внимательн*|раньше|читать+|прочитать+|проверять+|проверить+|смотреть+|посмотреть+|думать+|подумать+|сообщать+|сообщить+|заказывать+':
      next,
    'раньше|сразу надо|нужно было': next,
    'вы (же) должны были': next,
    'вы (же) обязаны': next,
    'вы (же) сами выбрали|указали|заказали|оформили|согласились|подтвердили|отказались|решили|отменили|нажали|удалили':
      seen,
    'сами же': seen,
    'будьте|быть (впредь|в|пожалуйста|следующий+|раз) внимательнее|внимательней|аккуратнее|осторожнее': next,
    'в следующий раз (будьте|пожалуйста|внимательно|внимательнее|читайте|проверяйте) внимательнее|внимательно|читайте|проверяйте|смотрите|думайте':
      next,
    якобы: 'Пишите без сомнения в словах клиента: «Вы пишете, что пицца холодная. Пришлите фото ...».',
    'вы утверждаете+': 'Пишите без сомнения в словах клиента: «Вы пишете, что ...».',
    'вы (нас|нам|явно|просто|постоянно) врете+|лжете+|обманываете+|хитрите|злоупотребля*|сочиняете+|придумываете+':
      'Скажите, что проверяете и когда ответите, без обвинения.',
  },
  en: {
    'you (have|just|simply) fail+|neglect+|omit+ to': doNow,
    'you did|have|had|do (simply|just) not (even|actually) provide+|specify+|enter+|check+|read+|include+|answer+|follow+|confirm+|tell+|mention+|notice+|respond+|reply+|give+|given+|choose+|select+|update+|bother+|listen+|supply+|state+|inform+|verify+|complete+|leave+|pick+':
      doNow,
    "you didn't|didnt|haven't|havent|never|hadn't (even|actually) provide+|specify+|enter+|check+|read+|include+|answer+|follow+|confirm+|tell+|told+|mention+|notice+|respond+|reply+|give+|given+|gave+|choose+|select+|update+|bother+|listen+|supply+|state+|inform+|verify+|complete+|leave+|said+|pick+":
      doNow,
    "you|you've|you'd (have|simply|just) forgot+|forgotten+|ignored+|neglected+|misread+|misunderstood+|mistyped+|misspelled+|misspelt+|overlooked+|mixed+|missed+":
      see,
    'you should|could|ought (to) have': doNow,
    "you shouldn't|should've|could've|oughtn't": doNow,
    'you were supposed|meant|required|told|warned|asked to|about|that': doNow,
    'you must have': see,
    "you|you've (have|had|must) (clearly|simply|just) entered+|provided+|gave+|given+|typed+|specified+|chose+|chosen+|selected+|put+|picked+|used+|wrote+|sent+ (in|us|down|me) the|a|an|your wrong|incorrect|invalid|mistaken|bad":
      see,
    'you (have) incorrectly|wrongly|mistakenly|carelessly': see,
    'your (own) fault|mistake|negligence|carelessness|oversight|blunder': see,
    'you are to blame': see,
    "you're|you are|were (clearly|simply|just) wrong|mistaken|careless": see,
    "you're|youre (clearly|simply|just) wrong|mistaken|careless|lying":
      'Say that you are checking and when you will answer, without an accusation.',
    'you are (clearly) lying|cheating': 'Say that you are checking and when you will answer, without an accusation.',
    'because+|due+|owing+|thanks of|to your (own) mistake|error|negligence|carelessness|failure|delay|inattention|actions':
      see,
    'you (have) made|make a|an|the (silly) mistake+|error+|typo+': see,
    'only yourself to blame': see,
    'yourself to blame': see,
    'next time (please) (try) be|read|check|make|to': doNow,
    'be more|a more|bit|little (more) careful|attentive|precise': doNow,
    'you (yourself) claim|claimed|allege|alleged|allegedly':
      'Write without doubting the customer: “You write that the pizza was cold. Please send a photo ...”.',
    allegedly: 'Write without doubting the customer: “You write that ...”.',
    'you (yourself) chose|agreed|decided|insisted to|the|on|that': see,
    "you weren't|werent (at|even) home|there|available|reachable|in": unreached,
    'you were not (at|even) home|there|available|reachable|in': unreached,
    'you refused|declined to': see,
  },
};

const reproach: PhraseTable = {
  ru: {
    'почему же вы не|сразу|раньше': next,
    'почему вы (сразу|раньше|же) не|молчали': next,
    'зачем же|вы (вы|тогда|вообще) заказ*|указ*|нажим*|нажал*|отмен*|выбр*': next,
  },
  en: {
    "why didn't|did|haven't|didnt you (not)": doNow,
  },
};

export const noBlame = phraseRule(
  'no-blame',
  {
    ru: 'Не обвиняем клиента: говорим, что видно и что делать теперь.',
    en: 'No blame on the customer: say what can be seen and what to do now.',
  },
  [
    {
      severity: 'forbidden',
      message: { ru: 'Вина возложена на клиента.', en: 'The customer is blamed.' },
      table: blame,
    },
    {
      severity: 'forbidden',
      message: { ru: 'Упрёк под видом вопроса.', en: 'A reproach dressed as a question.' },
      table: reproach,
    },
  ],
);
