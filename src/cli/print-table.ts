/** Prints rows under their headings, as wide as they need. */

export function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [headings, ...rows];
  const widths = headings.map((heading, at) => Math.max(...all.map((row) => widthOf(row[at] ?? heading))));
  const lines = all.map((row) => row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell))));
  process.stdout.write(lines.map((cells) => `${cells.join('  ').trimEnd()}\n`).join(''));
}

const widthOf = (text: string) => Array.from(text).length;
