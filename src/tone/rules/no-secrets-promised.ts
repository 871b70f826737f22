/** Principle 9: no secrets, and no promises that are not ours. Forbidden, since neither can be taken back. */
import type { PhraseTable } from '../find-phrases.ts';
import { phraseRule, type Offence } from '../tone-rule.ts';

const outside = 'Скажите только то, что есть в статье для клиентов: правило, срок, что можно сделать.';
const person = 'Скажите, что сделаете: «Передам руководителю курьеров, ответим в течение 1 дня».';
const doable = 'Пообещайте то, что в наших силах: «Разберём заказ с рестораном и напишем до 18:40».';
const open = 'Say only what an article for customers says: the rule, the time, what can be done.';
const staff = 'Say what you will do: “I am passing this to the couriers’ manager, and we will answer within 1 day”.';
const ours = 'Promise what is in our power: “We will go through the order with the restaurant and write by 18:40”.';

const secrets: PhraseTable = {
  ru: {
    'между+ нами': outside,
    'по секрету+|дружбе+|блату+': outside,
    'не для протокола|записи': outside,
    'никому+ не говорите|рассказывайте|показывайте': outside,
    'я вам|этого (этого|вам|об) (этом) не говорил|говорила|писал|писала': outside,
    'мне|нам нельзя|запрещено (вам) (об|этого|это|этом+) (этом) говорить+|рассказывать+|писать+|сообщать+|раскрывать+':
      outside,
    'я не должен|должна (вам) (об|этого|это) (этом) (вам) говорить+|рассказывать+|писать+': outside,
    'по внутренн* регламент*|правил*|инструкц*|лимит*|норматив*|политик*|распоряж*|документ*': outside,
    'внутренн* лимит*|регламент*|инструкц*|норматив*|порог*|чат*|переписк*|систем*|база+|базе+|правил*': outside,
    'мой|наш|моего|нашего|моем|нашем лимит+|бюджет+|потолок+': outside,
    'лимит оператора+|поддержки+|супервайзера+|компенсации+|компенсаций+': outside,
    'нас заставляют|штрафуют|ругают|наказывают': outside,
    'начальство|руководство|начальник+ запретил*|велел*|требует|не разрешает+|разрешает': outside,
    'у нас (тут|сейчас+|просто|опять+) не хватает людей+|курьеров+|сотрудников+|рук+|поваров+': outside,
    'у нас (тут|сейчас+|просто|опять+|вечно|полный+) нехватка+|бардак+|завал+|текучка+|хаос+': outside,
    'в обход правил+|регламента+|очереди+|системы+': outside,
    'сделаю+|сделаем+ (для|вам|только|небольшое+) (вас) исключение+': outside,
  },
  en: {
    'between us|ourselves': open,
    'between you and me|i': open,
    'off the record': open,
    "i|we shouldn't|shouldnt|mustn't (really) (be) tell|telling|say|saying|share|sharing": open,
    'i|we should|must not (really) (be) tell|telling|say|saying|share|sharing': open,
    'not (really) supposed|allowed to tell|say|share|reveal|disclose': open,
    "don't|dont|not tell anyone|anybody": open,
    "you didn't|didnt hear this|it|that": open,
    'our|my internal limit|limits|rules|policy|policies|guidelines|budget|system|notes|chat|procedure|procedures': open,
    'internal limit|limits|rules|policy|policies|guidelines|budget|notes|procedure|procedures|threshold|memo|instructions':
      open,
    'our|my|the limit for compensation|agents|goodwill|refunds': open,
    'my|our limit is': open,
    "my boss|manager|supervisor says|said|told|forbids|wants|won't|makes|doesn't": open,
    "management+ says|said|told|forbids|wants|won't|makes": open,
    "we are|we're (very|so|badly|seriously) short of|on staff|people|couriers|drivers|cooks": open,
    'understaffed|shorthanded': open,
    'bend|break|bending|breaking the rules|rule': open,
    'get|getting around the rules|system|policy': open,
    'make|making an exception (just|only) for you': open,
    'keep this|it between|quiet|secret': open,
  },
};

const others: PhraseTable = {
  ru: {
    'уволим+|уволят+|уволили+|уволен': person,
    'оштрафу*|оштрафован|оштрафовали': person,
    'лишим+|лишат+|лишили+ (его|ее|их) премии+|бонуса+|зарплаты+': person,
    'накажем+|накажут+|наказан|наказали|наказаны': person,
    'получит+|получил+ выговор|взыскание|нагоняй': person,
    'личный+|домашний+ телефон+|номер+|адрес+ наш*|курьера+|повара+|сотрудника+|коллеги+': person,
    'курьера+|повара+|оператора+|управляющего зовут': person,
    'курьер|повар|оператор (у) (нас) новенький|стажер|стажёр|болеет|больной': person,
    'друг* клиент*|гост* (тоже+|уже|мы|вчера+|сегодня+) (тоже+|уже|мы) жал*|дали+|вернул*|получил*|компенсир*|отравил*':
      outside,
    'у друг* клиент* тоже+|уже|такая+|то|было|была': outside,
    'ваш сосед|соседка|муж|жена (тоже+|уже) заказ*|оформ*|звонил*': outside,
  },
  en: {
    'fire|fired|sack|sacked|firing|dismiss|dismissed the|him|her|them|that|this|our|and|for|immediately': staff,
    'will|be|been|was|gets|get (be) fired|sacked|dismissed|punished|disciplined|reprimanded|fined': staff,
    'punish|punished|discipline|reprimand the|him|her|them|that|this': staff,
    'fine|dock the|him|her|them|his courier|pay|cook|driver|wages|rider': staff,
    "courier's|driver's|cook's|agent's|rider's|colleague's (full|first|last) name is": staff,
    "courier's|driver's|cook's|agent's|rider's|colleague's (personal|private|home|own|mobile) number|phone|surname|address":
      staff,
    'his|her|their (personal|private|home|own) personal|private|home number|phone|address|mobile': staff,
    'personal+|private+|home+ number|phone|address|mobile of': staff,
    'courier|driver|cook|agent|rider is called|named|new|ill|sick|a (trainee|beginner)': staff,
    'courier|cook|driver|rider has covid|personal|family': staff,
    'another+|other+|previous+|different+ customers+|customer+|guest+|guests+ (also|already|have|has|just|who|in) (also|already) complained+|complain+|said+|got+|received+|had|reported+|ordered+|wrote+|told+|was|were (also)':
      open,
    'we gave|refunded|paid|offered (it|this|the) (same) (to) another+|other+ customer|customers|guest|guests|people':
      open,
    'your neighbour|neighbor|husband|wife|colleague also|has|ordered|already': open,
  },
};

const promises: PhraseTable = {
  ru: {
    'не повторится|повторятся|повториться': doable,
    'больше|такого|никогда|подобного (такого|больше+|никогда+) (никогда+|больше+) не повторится|случится|произойдет|будет':
      doable,
    'не случится|произойдет больше|впредь|снова': doable,
    '~не гарантируем|гарантирую ~только': doable,
    '~не гарантирован*': doable,
    'даю+|даем+ (вам) (полную+|100|стопроцентную+) (гарантию+) слово|гарантию|гарантии': doable,
    'клянусь|клянемся': doable,
    'даю|даем зуб': doable,
    'сто|100 процентов+|процентную+|процентная+': doable,
    'стопроцентн*': doable,
    'точно|обязательно|железно|однозначно вернут|одобрят|компенсируют|разблокируют|согласуют|возместят|примут': doable,
    'банк+|ресторан+|курьер+|полиция+|юристы+|команда+ точно|обязательно|непременно': doable,
    'вам точно|обязательно все|вернут|одобрят|дадут|компенсируют': doable,
    'решат+|решится+|решение+|вопрос+ .. в вашу пользу': doable,
    'любую+|какую+ (бы+) (сумму+|компенсацию+) захотите|скажете|попросите|назовете': doable,
    'всегда будем|будет|будут вовремя|привозить|доставлять|горячей|приезжать': doable,
  },
  en: {
    'never happen|happens|occur|repeat': ours,
    "won't|wont|not happen|occur again|anymore|ever": ours,
    'will|shall not|never (be) happen|occur|repeated': ours,
    'i|we (can|personally|hereby) guarantee': ours,
    'guaranteed to|that|you': ours,
    "it's|is|that's|are guaranteed": ours,
    'i|we swear|vow': ours,
    'my|our word of|that|it|this': ours,
    'hundred|100|1000 (per) percent|cent': ours,
    'definitely|certainly|absolutely|surely be|get|approve|refund|unblock|win|arrive|come|accept (approved|refunded|accepted|unblocked)':
      ours,
    'bank+|restaurant+|courier+|team+|lawyers+|police+ will definitely|certainly|surely|absolutely': ours,
    'decided in your favour|favor': ours,
    'in your favour|favor': ours,
    'whatever|any (amount|sum|compensation) you want|ask|like|wish': ours,
    'always be on|hot time': ours,
    'last time this|it happens|will': ours,
  },
};

const list: readonly Offence[] = [
  {
    severity: 'forbidden',
    message: { ru: 'Внутреннее выдано клиенту.', en: 'Something internal is told to a customer.' },
    table: secrets,
  },
  {
    severity: 'forbidden',
    message: {
      ru: 'Чужие данные или кадровое решение выданы клиенту.',
      en: "Somebody else's data or a staff decision is told.",
    },
    table: others,
  },
  {
    severity: 'forbidden',
    message: { ru: 'Обещано то, что от нас не зависит.', en: 'A promise that is not ours to make.' },
    table: promises,
  },
];

export const noSecretsPromised = phraseRule(
  'no-secrets-promised',
  {
    ru: 'Не выдаём чужого и внутреннего, не обещаем того, что не в наших силах.',
    en: "Tell nothing that is internal or somebody else's, promise nothing that is not in our power.",
  },
  list,
);
