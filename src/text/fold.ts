/** Brings spellings that mean the same to one form: unicode forms, case, ё, hyphens, quotes, grouped thousands. */

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** The two dots of ё, once letters and marks are taken apart. */
const dotsOfYo = /(?<=е\p{M}*)\u0308/gu;
const apostrophes = /['’ʼ`]+(?=\p{L})(?<=\p{L}\p{M}*['’ʼ`]+)/gu;
const groupedThousands = /[ \u00a0\u202f,](?=\d{3}(?!\d))(?<=\d.)/g;
const token = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Longer runs are keys, hashes or noise: nobody types them, and they would only swell the index. */
const LONGEST_WORD = 64;

/** What unicode's normal forms leave as it is, ё apart: nearly every text in Russian or English. */
const plain = /^[\t\n\r -~А-Яа-яЁё«»„“”‘’–—]*$/;

/** Folds a text, keeping its words apart: `«Ещё» 1 500 ₽` gives `«еще» 1500 ₽`. */
export function fold(text: string): string {
  const letters = plain.test(text) ? text.toLowerCase().replaceAll('ё', 'е') : foldUnicode(text);
  return letters.replace(apostrophes, '').replace(groupedThousands, '');
}

function foldUnicode(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(invisible, '')
    .normalize('NFKD')
    .replace(dotsOfYo, '')
    .normalize('NFKC')
    .replaceAll('ς', 'σ');
}

/** The folded words of a text, in order: letters and digits only, so nothing in them is an operator anywhere. */
export function words(text: string): string[] {
  const found = fold(text).match(token) ?? [];
  return found.filter((word) => word.length <= LONGEST_WORD);
}
