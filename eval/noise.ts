/** Seeded noise for questions: slips of the finger, the wrong keyboard layout, Russian in Latin letters. */
import { createRandom, seedOf } from './random.ts';

/** Letters that a wrong key may give, by script. */
const alphabets = [
  { letter: /\p{Script=Cyrillic}/u, all: 'абвгдежзийклмнопрстуфхцчшщъыьэюя' },
  { letter: /\p{Script=Latin}/u, all: 'abcdefghijklmnopqrstuvwxyz' },
] as const;

/** Words from so many letters on get a slip. */
const LONG = 5;

/**
 * One slip in every word of five letters and more: neighbours swapped, a letter dropped, replaced by another one of
 * its alphabet, or doubled. The same text and seed give the same slips; words with digits stay whole.
 */
export function typos(text: string, seed: number): string {
  const random = createRandom(seedOf(`${seed} ${text}`));
  return text.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => {
    const letters = Array.from(word);
    return letters.length < LONG || /\P{L}/u.test(word) ? word : slip(letters, random).join('');
  });
}

function slip(letters: readonly string[], random: () => number): string[] {
  const at = Math.floor(random() * letters.length);
  const letter = letters[at] ?? '';
  const before = letters.slice(0, at);
  const after = letters.slice(at + 1);
  const kind = Math.floor(random() * 4);
  if (kind === 0) return [...before, ...after];
  if (kind === 1) return [...before, letter, letter, ...after];
  const swappable = letters.flatMap((one, index) => (index > 0 && letters[index - 1] !== one ? [index] : []));
  const swapped = swappable[Math.floor(random() * swappable.length)];
  if (kind === 2 && swapped !== undefined) {
    const pair = [letters[swapped] ?? '', letters[swapped - 1] ?? ''];
    return [...letters.slice(0, swapped - 1), ...pair, ...letters.slice(swapped + 1)];
  }
  return [...before, otherThan(letter, random), ...after];
}

/** Another letter of the same alphabet, in the same case; a letter of no known alphabet is doubled. */
function otherThan(letter: string, random: () => number): string {
  const all = alphabets.find((alphabet) => alphabet.letter.test(letter))?.all;
  if (all === undefined) return letter + letter;
  const others = Array.from(all).filter((one) => one !== letter.toLowerCase());
  const other = others[Math.floor(random() * others.length)] ?? '';
  return letter === letter.toLowerCase() ? other : other.toUpperCase();
}

/** What the same keys give in the Russian and in the US layout, first without and then with shift. */
const keys = [
  ['ёйцукенгшщзхъфывапролджэячсмитьбю.\\', "`qwertyuiop[]asdfghjkl;'zxcvbnm,./\\"],
  ['ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,/"№;:?', '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?|@#$^&'],
] as const;
const toUs = keyMap(0, 1);
const toRussian = keyMap(1, 0);

/**
 * The text as if typed with the other layout on: `Где заказ?` gives `Ult pfrfp&`, `hello.` gives `руддщю`. The letters
 * that the text has fewer of were typed after switching, so they come out as they are.
 */
export function wrongLayout(text: string): string {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const map = cyrillic >= latin ? toUs : toRussian;
  return Array.from(text)
    .map((sign) => map.get(sign) ?? sign)
    .join('');
}

function keyMap(from: 0 | 1, to: 0 | 1): Map<string, string> {
  const pairs = keys.flatMap((row) => {
    const target = Array.from(row[to]);
    return Array.from(row[from]).map((sign, index): [string, string] => [sign, target[index] ?? sign]);
  });
  // Where a sign stands on two keys, the one without shift is the usual one.
  return new Map(pairs.reverse());
}

const letters = 'а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я'.split(' ');

/** Latin for each letter in turn; `-` stands for nothing. */
const schemes = {
  /** GOST 7.79-2000, system B. */
  gost: "a b v g d e yo zh z i j k l m n o p r s t u f x cz ch sh shh '' y' ' e' yu ya",
  /** BGN/PCGN 1947, without its rule for `ye`. */
  bgn: `a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch " y ' e yu ya`,
  /** As in passports (ICAO 9303), the signs left out. */
  passport: 'a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia',
  /** As it is typed in chats. */
  chat: 'a b v g d e e j z i i k l m n o p r s t u f h c ch sh sch - i - e u ja',
} as const;

export type TransliterationScheme = keyof typeof schemes;
export const transliterationSchemes = Object.keys(schemes) as readonly TransliterationScheme[];

/** The text with its Russian letters in Latin ones: `возврат денег` gives `vozvrat deneg`. */
export function transliterate(text: string, scheme: TransliterationScheme): string {
  const latin = schemes[scheme].split(' ');
  return Array.from(text)
    .map((sign) => {
      const index = letters.indexOf(sign.toLowerCase());
      if (index < 0) return sign;
      const written = (latin[index] ?? '').replace('-', '');
      return sign === sign.toLowerCase() ? written : written.charAt(0).toUpperCase() + written.slice(1);
    })
    .join('');
}
