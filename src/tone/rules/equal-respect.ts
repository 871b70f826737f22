/** Principle 7: equal respect for customer, restaurant, courier and agent. Forbidden: contempt for one is read by all. */
import type { PhraseTable } from '../find-phrases.ts';
import { shouts } from '../shouts.ts';
import { offences, type Offence, type ToneRule } from '../tone-rule.ts';

const person = 'Назовите, что случилось и что делаете: «Курьер опоздал на 20 минут, передаю это его руководителю».';
const again = 'Ответьте заново и короче: «Деньги придут до 5 декабря».';
const calm = 'Пишите просьбой: «Пришлите, пожалуйста, фото, и я оформлю возврат».';
const staff = 'Say what happened and what you do: “The courier was 20 minutes late, I am passing it to the manager”.';
const anew = 'Answer anew, and shorter: “The money will come by 5 December”.';
const ask = 'Ask: “Please send a photo and I will set up the refund”.';

const contempt: PhraseTable = {
  ru: {
    'тупой+|тупица+|тупо|глупый+|глупость+|глупости+': person,
    'идиот+|идиотка+|идиотский+|дурак+|дура+|дурацкий+|дебил+|кретин+|придурок+|болван+|балбес+|олух+|остолоп+': person,
    'лентяй+|ленивый+|лодырь+|бездельник+|разгильдяй+|раздолбай+': person,
    'бестолковый+|бестолочь+|безмозглый+|безрукий+|криворук*|косоруки*|рукожоп*|неумеха+|бездарь+|бездарный+': person,
    'неадекватный+|неадекват+|невменяемый+|истеричка+|истеричный+|скандалист+|скандалистка+|психованный+|псих+': person,
    'хам+|хамло|хамка+|быдло|нахал+|наглец+|обнаглел*|охамел*|оборзел*': person,
    'врун|врунья|лжец+|брехун+|вранье|вранья': person,
    'накосячил*|облажал*|налажал*|напортач*|накосорез*|профукал*|прошляпил*|протупил*|затупил*': person,
    'курьер*|повар*|ресторан*|кухня+|оператор*|коллег* .. как всегда|обычно|вечно': person,
    'курьер*|повар*|ресторан*|кухня+|оператор* (у) (нас) (опять+|снова+) вечно|постоянно|ничего|никогда': person,
    'что с них|него|нее взять': person,
    'понабрали+|понаехали+|понаберут+': person,
    'не смешите|смешно': person,
    'чушь+|бред+|ерунда+|абсурд+|цирк+': person,
    'ваши+|ваша+|ваше+|вашу+ капризы+|истерика+|истерики+|нытье+|выдумки+|фантазии+|сказки+|хотелки+': person,
  },
  en: {
    'stupid|stupidly|idiot+|idiotic+|moron+|moronic+|dumb|dumbest|silly|fool+|foolish+': staff,
    'lazy|laziest|lazybones|slacker+': staff,
    'useless|incompetent|clueless|brainless|hopeless|inept|pathetic|careless': staff,
    'liar|liars|lunatic|jerk|jerks|loser|losers|clown|clowns': staff,
    'crazy|insane|hysterical|bonkers': staff,
    'ridiculous|laughable|nonsense|absurd': staff,
    'whining|whine|whiny|moaning|ranting|drama|tantrum|tantrums|fussy': staff,
    'entitled customer|customers|attitude|people': staff,
    'courier+|driver+|kitchen+|restaurant+|cook+|they|rider+|colleague+|he+|she+ (has|have|totally|always|again) screwed|messed|botched|blew':
      staff,
    'courier+|driver+|kitchen+|restaurant+|cook+|they|rider+|agent+|colleague+ (are|is) always|never late|lose|loses|forget|forgets|mess|get|does|do|wrong':
      staff,
    'what do|did|can you expect': staff,
    'these|those|such people|drivers|couriers are|never|always': staff,
    'good+ for nothing': staff,
    "can't|couldn't|cannot even read|cook|drive|count|find": staff,
    'some|those genius|geniuses': staff,
  },
};

const talkingDown: PhraseTable = {
  unlessAfter: 'если|что|if|what',
  ru: {
    'как я|мы|вам|было|уже (уже|вам|раз|же|я) (уже|вам|раз) (уже|вам) сказал*|говорил*|писал*|объяснял*|сообщал*|отмечал*|упоминал*|сказано|написано|объяснили':
      again,
    'я|мы (же) (вам|тебе+) (уже|же|русским+|сто|десять+|несколько) (вам|уже|раз|языком+) (вам|раз) говорил|говорила|говорили|объяснил|объяснила|объяснили|объяснял|объясняла|объясняли|повторял|повторяла':
      again,
    'я|мы (же|вам|уже) (вам|уже|же) уже|же (вам) сказал|сказала|сказали|писал|писала|писали|ответил|ответила|ответили|отвечал|отвечала':
      again,
    'вам (же|ведь+|уже) (же|уже) уже|же (все) сказали+|объяснили+|ответили+|говорили+|писали+': again,
    'повторяю|повторяем': again,
    'еще раз (вам) объясняю+|объясняем+|говорю+|говорим+|пишу+': again,
    'сколько раз (вам|мне|вас) можно|нужно|надо|говорить|объяснять|повторять|спрашивать|вам': again,
    'сколько можно': again,
    'русским+ языком': again,
    'вы (вообще+|что|совсем+) (вообще+|не) читать+|читаете+|читали+|понимаете+|слышите|видите (умеете+)': again,
    'читать умеете|разучились|надо': again,
    'читайте|перечитайте|смотрите|слушайте (же|пожалуйста) внимательн*': again,
    'внимательн* читайте|перечитайте|слушайте|смотрите': again,
    'очевидно ,': again,
    'это (же) очевидно|элементарно|логично|понятно (каждому|любому|даже)': again,
    'любому+|каждому+|ребенку+|школьнику+ понятно|ясно|известно': again,
    'неужели|разве (так|вам) сложно|трудно|непонятно|неясно': again,
    'что тут|здесь|вам непонятного|непонятно|неясного|сложного': again,
    'включите|подключите голову+|мозг+|мозги+': again,
    'подумайте сами|головой': again,
    'это ваши|ваша (личные) проблемы+|проблема+|дело': calm,
    'ваши проблемы': calm,
    'не наши|наша|мои|моя проблемы+|проблема+|забота+|дело': calm,
    'нас|меня|компанию (это) (совершенно) не касается|волнует|интересует|колышет': calm,
    'нам|мне все равно': calm,
    'прекратите|перестаньте|хватит+ (мне|нам|уже) писать+|звонить+|кричать+|хамить+|ныть+|жаловаться+|истерить+|требовать+|спорить+|врать+|спамить+':
      calm,
    'не надо|нужно (мне|тут|здесь|нам) кричать+|хамить+|истерить+|ныть+|умничать+|указывать+|грубить+|учить+': calm,
    'милочка+|голубушка+|голубчик+|дорогуша+|деточка+': 'Обращайтесь по имени или на «вы».',
    'слушай|слышь|алло ,': calm,
    'вы обязаны|должны понимать|осознавать|знать': again,
    'вам русским': again,
    'учите|выучите правила|матчасть+': again,
    'меньше|больше надо жаловаться|думать|есть': calm,
  },
  en: {
    "as i|i've|we|we've|already|previously (have|had) (already|previously|just|clearly) said|told|explained|mentioned|stated|wrote|written|noted":
      anew,
    "like i|i've|we (already|just) said|told|explained|mentioned|wrote": anew,
    "i|i've|we|we've (have) already|clearly|repeatedly (clearly) said|told|explained|answered|mentioned|stated|written":
      anew,
    'for the last|hundredth|tenth|third|second|umpteenth|millionth time': anew,
    'how many|often times|do|must do|must|i|have|should': anew,
    'let me repeat|spell': anew,
    'i|we repeat': anew,
    'read (it|this|that|my|the|our) (message|messages|rules|terms|text|reply|again) (again|more) carefully|properly|again|attentively':
      anew,
    obviously: anew,
    "clearly you|you're|haven't|didn't": anew,
    "you|you're (clearly|obviously|just|simply) don't|dont|not|still (seem) (to|don't) understand|understanding|get|listening|read":
      anew,
    "can't|cant|don't|didn't|cannot you read|see|understand|count": anew,
    'are you blind|deaf|serious|kidding|stupid|joking': anew,
    'use+ your head|brain|brains': anew,
    'common sense': anew,
    'even a child|kid|toddler': anew,
    "what part|exactly of|don't|is that|this|you|unclear (don't|do)": anew,
    'how hard is|can': anew,
    'stop shouting|yelling|whining|complaining|moaning|writing|calling|wasting|arguing|spamming|lying': ask,
    "that's|it's|thats your (own) problem|fault|concern|business": ask,
    'that|it|this is your (own) problem|concern|business': ask,
    'your problem ~is|with|and|report+': ask,
    'not our|my problem|fault|concern|business|job': ask,
    "we|i (really|honestly) don't|dont|couldn't care": ask,
    'sweetie+|sweetheart+|darling+': 'Use the name, or “you”.',
    'my dear|friend|man': 'Use the name, or “you”.',
    'listen ,': ask,
    'listen here|up|buddy|lady|mister|pal|mate': ask,
    'deal with it': ask,
    'get over it': ask,
    'take it or leave': ask,
    'wasting|waste my|our time': ask,
    'you people': ask,
    'mind your language|tone|manners|own': ask,
  },
};

const list: readonly Offence[] = [
  {
    severity: 'forbidden',
    message: { ru: 'Неуважение к человеку.', en: 'Contempt for a person.' },
    table: contempt,
  },
  {
    severity: 'forbidden',
    message: { ru: 'Разговор свысока.', en: 'Talking down.' },
    table: talkingDown,
  },
];

export const equalRespect: ToneRule = {
  id: 'equal-respect',
  principle: {
    ru: 'Равное уважение к клиенту, ресторану, курьеру и оператору.',
    en: 'Equal respect for customer, restaurant, courier and agent.',
  },
  tables: list.map(({ table }) => table),
  look: (reading) => [...offences(reading, list), ...shouts(reading)],
};
