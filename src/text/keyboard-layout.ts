/** Text typed with the wrong keyboard layout on: what the same keys give in the other one. */

/** The same keys in the Russian and in the US layout, first without and then with shift. */
const keys = [
  ['ёйцукенгшщзхъфывапролджэячсмитьбю.', "`qwertyuiop[]asdfghjkl;'zxcvbnm,./"],
  ['ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,№?:', '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?#&^'],
] as const;
const russian = keyMap(1, 0);
const latin = keyMap(0, 1);

/** What the keys give in the Russian layout: `ghbdtn` gives `привет`, `j,]tv` gives `объем`. */
export function inRussianLayout(text: string): string {
  return typed(text, russian);
}

/** What the keys give in the US layout: `руддщ` gives `hello`. */
export function inLatinLayout(text: string): string {
  return typed(text, latin);
}

function typed(text: string, map: ReadonlyMap<string, string>): string {
  let other = '';
  for (const sign of text) other += map.get(sign) ?? sign;
  return other;
}

function keyMap(from: 0 | 1, to: 0 | 1): ReadonlyMap<string, string> {
  const pairs = keys.flatMap((row) =>
    Array.from(row[from], (sign, index): [string, string] => [sign, row[to][index] ?? sign]),
  );
  // Where a sign stands on two keys, the one without shift is the usual one.
  return new Map(pairs.reverse());
}
