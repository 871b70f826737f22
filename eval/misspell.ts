/** Makes the questions that fingers make: a slip in each long word, the wrong keyboard layout, Russian in Latin letters. */
import { createRandom, pick, seedOf } from './random.ts';

/** Words of fewer letters are left alone. */
const LONG = 5;

const alphabets = [
  { letter: /^[а-яё]$/i, letters: Array.from('абвгдежзийклмнопрстуфхцчшщъыьэюя') },
  { letter: /^[a-z]$/i, letters: Array.from('abcdefghijklmnopqrstuvwxyz') },
];

/** One slip (two letters swapped, one dropped, replaced or doubled) in each word of five letters or more. */
export function withTypos(text: string, seed = 0): string {
  const random = createRandom(seedOf(text) ^ seed);
  return text.replace(/\p{L}+/gu, (word) => (Array.from(word).length < LONG ? word : slip(word, random)));
}

function slip(word: string, random: () => number): string {
  const letters = Array.from(word);
  const at = Math.floor(random() * letters.length);
  const letter = letters[at] ?? '';
  switch (pick(['swap', 'drop', 'replace', 'double'] as const, random)) {
    case 'swap': {
      const other = at === letters.length - 1 ? at - 1 : at + 1;
      // Two equal neighbours would leave the word as it was.
      if (letters[other] === letter) return slip(word, random);
      return letters
        .with(at, letters[other] ?? '')
        .with(other, letter)
        .join('');
    }
    case 'drop':
      return letters.toSpliced(at, 1).join('');
    case 'replace': {
      const alphabet = alphabets.find((one) => one.letter.test(letter))?.letters ?? alphabets[0]?.letters ?? [];
      return letters
        .with(
          at,
          pick(
            alphabet.filter((one) => one !== letter.toLowerCase()),
            random,
          ),
        )
        .join('');
    }
    case 'double':
      return letters.toSpliced(at, 0, letter).join('');
  }
}

const russianKeys = 'йцукенгшщзхъфывапролджэячсмитьбю.ёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,Ё"№;:?';
const englishKeys = 'qwertyuiop[]asdfghjkl;\'zxcvbnm,./`QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?~@#$^&';
const keys = new Map(Array.from(russianKeys).map((key, at) => [key, englishKeys[at] ?? key]));

/** What comes out when Russian is typed with the English layout on: `привет` gives `ghbdtn`. Other letters stay. */
export function inWrongLayout(text: string): string {
  return Array.from(text)
    .map((letter) => keys.get(letter) ?? letter)
    .join('');
}

// prettier-ignore
const common: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '',
  ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
};

/** People spell it in several ways: as in chats, as in passports, as in libraries. */
const spellings: readonly Readonly<Record<string, string>>[] = [
  common,
  { ...common, х: 'kh', щ: 'shch', ъ: 'ie', ю: 'iu', я: 'ia', й: 'i' },
  { ...common, ё: 'yo', х: 'x', ц: 'c', щ: 'shh', ь: "'", й: 'j', ю: 'ju', я: 'ja' },
];

/** Russian in Latin letters, each text in one of three usual spellings: `возврат денег` gives `vozvrat deneg`. */
export function inLatinLetters(text: string): string {
  const spelling = spellings[seedOf(text) % spellings.length] ?? common;
  return Array.from(text)
    .map((letter) => {
      const latin = spelling[letter.toLowerCase()];
      if (latin === undefined) return letter;
      return letter === letter.toLowerCase() ? latin : `${latin.charAt(0).toUpperCase()}${latin.slice(1)}`;
    })
    .join('');
}
