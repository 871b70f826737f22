/** How customers ask for a person, in Russian and English; see text/phrases.ts for the signs. */

const staff =
  'оператор~|аператор*|апиратор*|менеджер~|специалист~|сотрудник~|консультант~|супервайзер~|руководител*|начальник*|начальств*|агент*';
const person = `${staff}|человек~|люд*`;
const kind = 'жив*|нормальн*|реальн*|настоящ*|друг*|люб*|ваш*|вашим|кем|каким|нибудь|то|старш*';
const agent =
  '=human|=humans|humman|humna|huamn|=agent|=agents|aegnt|agnet|operator*|opertor|oparator|opreator|representative*|=rep|=manager|maneger|=supervisor|advisor|specialist|consultant';
const anyone = `${agent}|=person|preson|=someone|=somebody|=people|=staff|=employee`;
const live = 'real|live|actual|living|human|proper|normal|another|different|customer|service|support|senior';
const article = '=a|=an|=the|=your|=some|=any|=one';

const russian = [
  `позов*|позва*|пригласи*|зови|зовите .. ${person}`,
  `вызов*|вызва*|подключ* .. ${staff}|=человека`,
  `соедин*|связать|свяжи|свяжите|=связь .. с|со ${kind}? ${kind}? ${person}`,
  `переключ*|перевед*|перевест*|перебрось* .. на ${kind}? ${person}`,
  `говорить|поговор*|пообщат*|общат*|общаться|переговор*|связаться|свяжусь|побеседовать|переписыват* .. с|со ${kind}? ${kind}? ${person}`,
  'говорить|поговор*|пообщат*|общат*|связаться .. с|со кем то|нибудь',
  `с|со ${kind}? ${kind}? ${kind}? ${person} .. говорить|поговор*|пообщат*|связаться`,
  'с|со кем то|нибудь жив*? .. говорить|поговор*|пообщат*|связаться',
  'говорить|поговор*|пообщат*|общат* .. по человечески|голосом',
  `нужен|нужна|нужны|требуется|необходим мне? ${kind}? ${kind}? ${person}`,
  `мне|=бы|хочу|хотим|можно|дай|дайте|давай|давайте|верни|верните|прошу уже? мне? ${kind}? ${kind}? =оператора|=человека|=менеджера|=специалиста|=сотрудника|=консультанта|=людей|=супервайзера|=руководителя`,
  `мне|хочу|дайте|можно|нужно|надо .. с|со ${kind}? =оператором|=человеком|=менеджером|=специалистом|=сотрудником|=людьми`,
  `срочно|быстро|просто|лучше|=пожалуйста ${kind}? =оператора|=человека|=менеджера|=специалиста|=сотрудника`,
  `переда* вопрос|чат|меня|обращение|это|диалог|разговор? .. ${staff}`,
  `жив* ${person}|общени*|собеседник*|голос`,
  'есть|тут|там|здесь кто то|нибудь? жив*',
  'кто нибудь|то жив* .. есть|тут',
  'есть|остались .. живые|люди|человек $',
  '^ =оператор|=менеджер|=консультант|оператор~ помог*|ответ*|ау|алло|вы|где|есть|отзовись|срочно|подключ*',
  `^ ${kind}? =оператор|=менеджер|=человек|=оператора|=менеджера|=человека .. $`,
  'где|когда|куда =оператор|=менеджер|=человек|=операторы|=люди $',
  'не .. хочу|буду|желаю|собираюсь|намерен*|умею .. с? бот|робот|автомат|автоответчик|машиной|программой',
  'могу|надоело|надоел|устал*|бесполезно|хватит|задолбал* .. с? ботом|роботом|ботами|роботами|машиной',
  'отключ*|выключ*|убери*|уберите .. бот|робот|автоответчик',
  'без бот|робот',
  'не бот|робот',
  'не с ботом|роботом',
  'кроме бота|робота',
  'эскалир*|эскалац*',
  'pozovi*|pozvat|soedini*|svyazhi*|dayte|daite|dai|nuzhen|nuzen|nujen|hochu|xochu|mozhno|pereklyuchi* ... operator*|cheloveka|chelovekom|chelovek|menedzher*|menedger*|manager*|zhivo*',
];

const english = [
  `talk|speak|speek|chat|speaking|talking|chatting|spek|tlak .. to|with ${article}? ${live}? ${live}? ${anyone}`,
  'talk|speak|chat .. to|with .. customer|service|support|care|team',
  `connect|conect|transfer|put|pass|switch|redirect|patch|refer|hand|move me|us .. to|with|through|onto ${article}? ${live}? ${live}? ${anyone}`,
  `transfer|pass|escalate|forward|hand this|the|my|it? chat|conversation|issue|case|ticket|matter|question|over? over? to ${article}? ${live}? ${anyone}`,
  `get|give|find|bring|send|fetch|call me|us? ${article} ${live}? ${live}? ${agent}`,
  `get|give|find|bring me|us ${article}? ${live}? ${live}? ${anyone}`,
  `want|need|demand|require|prefer|like|insist ${article}? ${live}? ${live}? ${agent}`,
  `want|need|demand|require|prefer|like ${article} ${live} =person|=people`,
  'i need|want =a|=one =person $',
  `want|need|like|prefer .. from ${article}? ${live}? ${agent}|=person`,
  `let me .. ${live}? ${agent}`,
  `real|live|actual|living =person|=human|=people|${agent}`,
  'human|live being|support|help|assistance|assistant|chat|contact',
  `is|are there ${article} ${live}? =person|=human|=agent|=people|=anyone`,
  'is|are anyone|anybody|someone|somebody|people real|alive|human',
  'anyone|anybody|someone|somebody human|real|alive',
  'is anyone|anybody|someone there|here $',
  'is|are anyone|anybody|someone .. there|here',
  'anyone|anybody there|here $',
  'жив* кто нибудь|то|есть',
  'с кем нибудь? нормально говорить|поговор*|пообщат*',
  `^ ${live}? =human|=agent|=operator|=representative|=manager please|pls|plz|now|asap|immediately|here|help`,
  '=human|=agent|=representative|=supervisor please|pls|plz $',
  'reach|contact|message|see|summon|involve =a|=an|=your ${live}? human|agent|operator|representative'.replace(
    '${live}',
    live,
  ),
  'dont|not|never|wont|refuse|stop|done|tired|sick|fed|enough|hate .. want|going|talk|talking|chat|chatting|deal|dealing|speak|speaking|with|of|up|to|=a|this|these|your ... bot|robot|chatbot|machine|ai|automated',
  'no more? bot|robot|chatbot|machine',
  'not =a|=the|another bot|robot|chatbot|machine',
  'instead of .. bot|robot|chatbot|machine',
  'bot|robot|chatbot off',
  'escalate this|it|my|please|to|the',
  'can|could .. someone|somebody call|phone|ring me',
];

export const asking: readonly string[] = [...russian, ...english];

/** Said by those who do not want one. */
export const declining: readonly string[] = [
  `не надо|нужно|нужен|нужны|зови|зовите|переключ*|перевод*|соедин*|подключ*|хочу|стоит .. на|с|со? ${staff}|=человека|=людей`,
  `не хочу .. говорить|общат*|связываться|разговаривать .. с|со ${staff}|людьми`,
  `без .. ${staff}|=человека`,
  `dont|not|no want|need|have|transfer|connect|call|get .. ${article}? ${live}? ${agent}|=person`,
  'person at|in|who|that|on|behind|bringing',
  'without talk|talking|speaking|calling|contacting .. to|with? .. human|agent|operator|person|anyone|someone',
  'no need .. human|agent|operator|person|manager',
  'im|am =a|=the? real|actual? =person|=human|=operator|=agent|=manager',
];

/** A message of these alone asks for a person. */
export const alone = {
  people: [
    'оператор~|аператор*|апиратор*|=опер|менеджер~|человек~|люди|людей|специалист~|сотрудник~|консультант~|супервайзер~|операторша|агент',
    '=human|=humans|humann|huamn|humna|hman|=agent|agnet|aegnt|agnt|operator*|opertor|oparator|opreator|representative*|=rep|=manager|maneger|=person|=people|=supervisor|=somebody|=someone',
    'operatora|cheloveka|chelovek|menedzher|menedzhera',
  ],
  fillers: [
    'жив*|реальн*|настоящ*|нормальн*|пожалуйста|плиз|пж|пжл|прошу|срочно|быстро|быстрее|нужен|нужно|надо|хочу|дай|дайте|мне|можно|на|с|со|а|и|ну|алло|ау|эй|уже|же|где|есть|тут|здесь|сейчас|вы|ты|здравствуйте|привет|добрый|день|просто|только|не|бот|бота|связь|помощь|поддержка|поддержки|служба',
    'real|live|actual|living|please|pls|plz|now|asap|i|want|need|a|an|the|to|me|get|give|hello|hi|hey|ok|just|only|not|bot|customer|service|support|urgent|urgently|right|immediately|being|here|there|any|is',
  ],
  wordsAtMost: 6,
} as const;
