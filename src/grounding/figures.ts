/** Reads the figures of a text, each as a whole, so that no part of one proves another. */

/** A number with its groups of thousands, a decimal, a time or a date. */
const figure = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?:[.,:]\d+)*/g;

/** `1 500 ₽ until 18:40` gives `['1500', '18:40']`; `1,500` is the same figure. */
export function figuresOf(text: string): string[] {
  return (text.match(figure) ?? []).map((one) =>
    /^\d{1,3}(?:[ \u00a0\u202f,]\d{3})+$/.test(one) ? one.replaceAll(/[ \u00a0\u202f,]/g, '') : one,
  );
}
