/** Compares names and streets whatever case of Russian grammar they stand in. */

/** The longest first. */
const ending =
  /(?:ого|его|ому|ему|ыми|ими|ией|ием|иям|ой|ей|ою|ею|ом|ем|ым|им|ый|ий|ая|яя|ую|юю|ию|ия|ии|ие|ою|ых|их|[аяуюеиыйьо])$/;
/** What may follow a root. */
const wholeEnding = new RegExp(`^(?:${ending.source.slice(0, -1)})?$`);
/** Павел, Павла. */
const fleeting = /([бвгджзклмнпрстфхцчшщ])е([лнкц])$/;
const SHORTEST = 3;

/** One or two beginnings that every case of the word has; words are in small letters without ё. */
export function rootsOf(word: string): readonly string[] {
  if (!/[а-я]/.test(word)) return [word.replace(/['’]s$/, '')];
  const without = word.replace(ending, '');
  const roots = /[аяуюеиыйьо]$/.test(word) ? [] : [word];
  if (without.length >= SHORTEST) roots.push(without);
  if (fleeting.test(word)) roots.push(word.replace(fleeting, '$1$2'));
  return roots.length === 0 ? [word] : [...new Set(roots)];
}

/** Whether the word is a case of the one that has this root. */
export function hasRoot(word: string, root: string): boolean {
  if (!word.startsWith(root)) return false;
  const rest = word.slice(root.length);
  return wholeEnding.test(rest) || rest === "'s" || rest === '’s';
}

/** By which a word is looked up among many roots before it is compared. */
export function keyOf(low: string): string {
  return low.slice(0, 2);
}
