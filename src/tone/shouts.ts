/** Shouting: runs of capitals and of exclamation marks. */
import type { ToneFinding } from '../domain/tone-finding.ts';
import type { Word } from './read-text.ts';
import type { ToneReading } from './tone-rule.ts';

type Shout = Omit<ToneFinding, 'rule' | 'words'>;

/** Marks, as many as there are: two may slip from a finger, three are meant. */
const marks = /[!?]{2,}/g;
const SHOUTED_MARKS = 3;
const capitals = /^\p{Lu}[\p{Lu}\p{M}'’-]*$/u;

/** Alone, these are shouted; other single words in capitals are abbreviations and promo codes. */
const shoutedAlone = new Set(
  `не нет никогда всегда срочно внимание нельзя только обязательно сразу немедленно хватит прекратите уже сами стоп важно
запрещено читайте ждите not no never always please stop must already again read only now immediately wait cannot don't can't
attention important urgent`.split(/\s+/),
);
/** So many letters in a run of capitals are no abbreviations. */
const SHOUTED_LETTERS = 9;
const ABBREVIATION_AT_MOST = 4;

const told = {
  ru: {
    marks: 'Крик знаками препинания.',
    capitals: 'Крик заглавными буквами.',
    oneMark: 'Поставьте один знак или точку.',
    small: 'Напишите строчными.',
  },
  en: {
    marks: 'Shouting with punctuation.',
    capitals: 'Shouting in capitals.',
    oneMark: 'Put one mark, or a full stop.',
    small: 'Write it in small letters.',
  },
};

export function shouts({ text, words, lang }: ToneReading): Shout[] {
  const { marks: marksMessage, capitals: message, oneMark, small } = told[lang];
  const found: Shout[] = [...text.matchAll(marks)].map(({ 0: run, index: start }) => ({
    severity: run.length >= SHOUTED_MARKS ? 'forbidden' : 'advice',
    start,
    end: start + run.length,
    message: marksMessage,
    better: oneMark,
  }));

  let run: Word[] = [];
  const close = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first !== undefined && last !== undefined && isShouted(run)) {
      found.push({ severity: 'forbidden', start: first.start, end: last.end, message, better: small });
    }
    run = [];
  };
  for (const word of words) {
    const isCapitals = capitals.test(text.slice(word.start, word.end));
    if (!isCapitals || word.sentence !== run[0]?.sentence) close();
    if (isCapitals) run.push(word);
  }
  close();
  return found;
}

function isShouted(run: readonly Word[]): boolean {
  if (run.some(({ folded }) => shoutedAlone.has(folded))) return true;
  const letters = run.reduce((sum, { folded }) => sum + folded.length, 0);
  return run.length > 1 && letters >= SHOUTED_LETTERS && run.some(({ folded }) => folded.length > ABBREVIATION_AT_MOST);
}
