/** Russian words written in Latin letters, read back: which Russian words may `vozvrat` or `schjot` stand for? */

/**
 * What Latin letters may stand for, by the usual schemes (GOST 7.79, BGN/PCGN, passports, chats) together. The first
 * reading is the usual one, each further one costs one more; all are folded (no ё).
 */
const readings: Readonly<Record<string, readonly string[]>> = {
  a: ['а'],
  b: ['б'],
  v: ['в'],
  g: ['г'],
  d: ['д'],
  e: ['е', 'э'],
  z: ['з'],
  i: ['и', 'й', 'ы'],
  j: ['й', 'ж'],
  k: ['к'],
  l: ['л'],
  m: ['м'],
  n: ['н'],
  o: ['о'],
  p: ['п'],
  r: ['р'],
  s: ['с'],
  t: ['т'],
  u: ['у', 'ю'],
  f: ['ф'],
  h: ['х'],
  c: ['ц', 'к', 'с'],
  y: ['ы', 'й'],
  w: ['ш', 'в'],
  x: ['х', 'кс'],
  q: ['к', 'я'],
  zh: ['ж'],
  kh: ['х'],
  ts: ['ц', 'тс'],
  tc: ['ц'],
  cz: ['ц'],
  ch: ['ч'],
  sh: ['ш', 'щ'],
  sch: ['щ'],
  shh: ['щ'],
  shch: ['щ'],
  yo: ['е'],
  jo: ['е'],
  yu: ['ю'],
  ju: ['ю'],
  iu: ['ю', 'иу'],
  ya: ['я'],
  ja: ['я'],
  ia: ['я', 'иа'],
  ye: ['е', 'ье'],
  je: ['е', 'э'],
  ie: ['ие', 'ъе', 'ье', 'ъ'],
  ii: ['ий', 'ый', 'ии'],
  iy: ['ий', 'ый'],
  ij: ['ий', 'ый'],
  yy: ['ый'],
  yj: ['ый'],
  yi: ['ый', 'ыи'],
  "y'": ['ы'],
  "e'": ['э'],
  "'": ['ь'],
  '"': ['ъ'],
  "''": ['ъ'],
};
const LONGEST_UNIT = 4;
/** A soft sign left out costs this much; two readings of one letter differ by 1. */
const SOFT_SIGN = 1.5;
/** A reading that costs so much more than the likeliest is not followed. */
const FURTHER = 3;
const softened = /[бвдзлмнпрстфшжч]$/;
const vowelLast = /[аеиоуыэюя]$/;

interface Reading {
  readonly word: string;
  readonly cost: number;
}

/** Folded Russian words that the Latin one may stand for, the likeliest first; none for what no scheme writes. */
export function russianReadings(latin: string, atMost: number): string[] {
  const word = latin.toLowerCase().replace(/[’ʼ`]/g, "'");
  /** The best readings of what stands before each place. */
  const before: Reading[][] = [[{ word: '', cost: 0 }]];
  for (let end = 1; end <= word.length; end += 1) {
    const found = new Map<string, number>();
    let least = Infinity;
    const last = word.charAt(end - 1);
    if (/\d/.test(last)) for (const { word: start, cost } of before[end - 1] ?? []) keep(found, start + last, cost);
    for (let length = 1; length <= Math.min(LONGEST_UNIT, end); length += 1) {
      const unit = readings[word.slice(end - length, end)];
      if (unit === undefined) continue;
      for (const { word: start, cost } of before[end - length] ?? []) {
        unit.forEach((letters, index) => {
          if (!mayFollow(start, letters)) return;
          // A unit of several letters is meant as one more often than not.
          const own = cost + index + (length === 1 ? 1 : 0.5);
          least = Math.min(least, own);
          if (own > least + FURTHER) return;
          keep(found, start + letters, own);
          if (own + SOFT_SIGN <= least + FURTHER && softened.test(letters))
            keep(found, `${start}${letters}ь`, own + SOFT_SIGN);
        });
      }
    }
    before.push(
      Array.from(found, ([read, cost]) => ({ word: read, cost }))
        .sort((a, b) => a.cost - b.cost)
        .slice(0, atMost),
    );
  }
  return (before[word.length] ?? []).map(({ word: read }) => read);
}

/** No Russian word has `й` behind a consonant or `ы` behind a vowel. */
function mayFollow(start: string, letters: string): boolean {
  const first = letters.charAt(0);
  if (first === 'й') return start === '' || vowelLast.test(start);
  return first !== 'ы' || (start !== '' && !vowelLast.test(start));
}

function keep(found: Map<string, number>, word: string, cost: number): void {
  if (cost < (found.get(word) ?? Infinity)) found.set(word, cost);
}

const latinLetters: Readonly<Record<string, string>> = Object.fromEntries(
  'а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ы э ю я'
    .split(' ')
    .map((letter, index) => [
      letter,
      'a b v g d e zh z i y k l m n o p r s t u f h c ch sh sch y e yu ya'.split(' ')[index] ?? '',
    ]),
);

/** A folded Russian word in Latin letters, for names that articles write in Latin: `кубернетес` gives `kubernetes`. */
export function inLatinLetters(word: string): string {
  return Array.from(word, (letter) => latinLetters[letter] ?? '').join('');
}
