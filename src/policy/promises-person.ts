/** Tells whether a text promises that a person will take over or get in touch: such a text must be a hand-off. */
import { compilePhrases } from '../text/phrases.ts';
import { readSpoken, type Stemmer } from '../text/spoken.ts';

const staff =
  'коллег*|оператор|специалист*|сотрудник*|менеджер*|супервайзер*|руководител*|администратор*|команд*|консультант*';
const people =
  'colleague*|agent*|operator*|specialist*|manager*|supervisor*|representative*|team|human|person|someone|somebody|advisor*|staff';

const promises = [
  `переда* .. ${staff}|юрист*`,
  `переда* .. вопрос|обращение|просьбу|диалог|чат|описание|сообщение|жалобу .. ${staff}`,
  `перевожу|переведу|переведем|переключаю|переключу|подключаю|подключу|подключим|позову|зову|приглашу|приглашаю|соединяю|соединю|соединим .. ${staff}`,
  `${staff} .. свяж*|позвонит|позвонят|перезвон*|=напишет|=напишут|=ответит|=ответят|подключ*|расспросит|займется|займутся|возьмет|посмотрит|пересмотрит|разберет*|вернется`,
  `свяж*|позвон*|перезвон*|=ответит|займется|подключ* .. с? .. вам|вами .. ${staff}`,
  `занима*|займ* .. старший|наш ${staff}`,
  'с вами .. свяжутся|свяжется|свяжемся',
  '=вам .. перезвон*|=позвонят|=позвоним|=ответит|=ответят|=напишут',
  'переда* .. =вас',
  `звонка|звонок .. от .. ${staff}`,
  `обращение .. переда* .. ${staff}`,
  `pass|passing|forward|forwarding|transfer|transferring|hand|handing|escalate|escalating|escalated|connect|connecting|put|putting .. to|with|through|onto .. ${people}|lawyer*`,
  `${people} .. will|going .. call|contact|reply|answer|get|look|take|help|write|be|review|hear|follow|reach|join`,
  `${people} .. is already dealing|looking`,
  'will|ill|well .. call|contact|phone|ring you .. back|within|shortly|soon|by',
  `call .. from .. ${people}`,
  `ask|asking =a|=our|=my ${people} to .. call|contact|help|join|reply`,
  'someone .. will .. you',
];

/** Said of the courier or of things the customer does, and promising nobody of ours. */
const others = ['свяж* .. с? курьер*', 'pass .. to the? courier', 'переда* .. курьер*'];

export function createPromisesPerson(stemmer: Stemmer): (text: string) => boolean {
  const promise = compilePhrases(promises, stemmer);
  const other = compilePhrases(others, stemmer);
  return (text) =>
    readSpoken(text, stemmer).some((clause) => promise([clause]).length > 0 && other([clause]).length === 0);
}
