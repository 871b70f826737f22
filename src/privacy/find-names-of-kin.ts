/** Finds names that no list knows beside the word for whose they are: `моя внучка Ждана Незнакомая`, `Sigrun Pretend here`. */
import { isKin } from './kin-words.ts';
import type { NameRun } from './name-runs.ts';
import type { FoundSpan } from './personal.ts';
import type { Word } from './words-of.ts';

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
  if (isKin(low)) return isNext || (endsThere && /^(?:,|:| [—–-]) $/u.test(gap));
  const greeted = low === 'это' ? first - 2 : low === 'is' && words[first - 2]?.low === 'this' ? first - 3 : undefined;
  return isNext && endsThere && greeted !== undefined && greetings.has(words[greeted]?.low ?? '');
}

function isHere(text: string, start: number, end: number): boolean {
  return opening.test(text.slice(Math.max(0, start - 3), start)) && hereBehind.test(text.slice(end, end + 12));
}
