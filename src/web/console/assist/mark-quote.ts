/** Finds a quote in the passages of its article, so that a reader sees the proof and not only a title. */

export interface Quoted {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/**
 * The text parted at the quote; `undefined` where it does not hold it. Spaces and line ends count as equal: what a passage
 * breaks into lines is quoted in one.
 */
export function markQuote(text: string, quote: string): Quoted | undefined {
  const words = quote
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const pattern = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const found = new RegExp(pattern, 'u').exec(text);
  if (found === null) return undefined;
  const end = found.index + found[0].length;
  return { before: text.slice(0, found.index), quote: found[0], after: text.slice(end) };
}
