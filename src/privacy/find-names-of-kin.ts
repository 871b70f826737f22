/** Finds names that no list knows beside the word for whose they are: `моя внучка Ждана Незнакомая`, `Sigrun Pretend here`. */
import type { NameRun } from './name-runs.ts';
import type { FoundSpan } from './personal.ts';
import type { Word } from './words-of.ts';

const kin = new RegExp(
  `^(?:муж(?:а|у|ем|е)?|жен(?:а|ы|е|у|ой)|сын(?:а|у|ом|е|ок|очек)?|доч(?:ь|ка|ки|ке|ку|кой|ери|ерью|урка)|мам(?:а|ы|е|у|ой)|
  |пап(?:а|ы|е|у|ой)|мать|матери|отец|отц(?:а|у|ом|е)|бабушк(?:а|и|е|у|ой)|дед(?:а|у|ом|ушк(?:а|и|е|у|ой))?|брат(?:а|у|ом|е)?|
  |сестр(?:а|ы|е|у|ой)|тет(?:я|и|е|ю|ей)|дяд(?:я|и|е|ю|ей)|внук(?:а|у|ом|е)?|внучк(?:а|и|е|у|ой)|племянни(?:к|ца)(?:а|у|ом)?|
  |подруг(?:а|и|е|у|ой)|подружк(?:а|и|е|у|ой)|друг(?:а|у|ом)?|сосед(?:а|у|ом|ка|ки|ке|ку|кой)?|коллег(?:а|и|е|у|ой)|
  |жених(?:а|у|ом)?|невест(?:а|ы|е|у|ой)|нян(?:я|и|е|ю|ей)|тещ(?:а|и|е|у|ей)|свекров(?:ь|и)|
  |husband|wife|son|daughter|mum|mom|mother|dad|father|gran|grandma|granny|grandmother|nan|grandad|grandpa|grandfather|brother|
  |sister|aunt|auntie|uncle|niece|nephew|cousin|friend|neighbour|neighbor|colleague|flatmate|roommate|girlfriend|boyfriend|
  |fianc[eé]e?|granddaughter|grandson|kid|child|nanny)$`.replace(/\n\s*\|/g, ''),
);
const callers = new Set(['беспокоит', 'пишет', 'звонит', 'ип']);
const greetings = new Set('здравствуйте привет день вечер утро hi hello hey morning afternoon evening'.split(' '));

const ending = /^(?:[,;.!?)\n]|\s[—–-]\s|\s*$)/u;
/** `Sigrun Pretend here, ...` opens a message. */
const hereBehind = /^ (?:here\s?[,:.!—–-]|на связи|беспокоит)/iu;
const opening = /(?:^|[.!?,\n]\s{0,2})$/u;

export function findNamesOfKin(text: string, words: readonly Word[], runs: readonly NameRun[]): FoundSpan[] {
  return runs.flatMap((run): FoundSpan[] => {
    const { start } = run.from;
    const { end } = run.to;
    const isTold = isNamedBefore(words, run, ending.test(text.slice(end, end + 3))) || isHere(text, start, end);
    return isTold ? [{ kind: 'name', start, end }] : [];
  });
}

/** Behind a comma another sentence may begin, unless what stands there ends as a name does. */
function isNamedBefore(words: readonly Word[], { first, from: { gap } }: NameRun, endsThere: boolean): boolean {
  const low = words[first - 1]?.low ?? '';
  const isNext = gap === ' ' || gap === '\u00a0';
  if (callers.has(low)) return isNext;
  if (kin.test(low)) return isNext || (endsThere && /^(?:,|:| [—–-]) $/u.test(gap));
  const greeted = low === 'это' ? first - 2 : low === 'is' && words[first - 2]?.low === 'this' ? first - 3 : undefined;
  return isNext && endsThere && greeted !== undefined && greetings.has(words[greeted]?.low ?? '');
}

function isHere(text: string, start: number, end: number): boolean {
  return opening.test(text.slice(Math.max(0, start - 3), start)) && hereBehind.test(text.slice(end, end + 12));
}
