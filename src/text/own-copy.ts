/** A copy of a text that keeps no larger one in memory. */

/** V8 keeps what is cut out of a text from this length on as a view, which holds the whole text. */
const VIEWED_FROM = 13;

/** Of a word that outlives the text it was cut out of: one view a page would hold every page there is. */
export function ownCopy(text: string): string {
  return text.length < VIEWED_FROM ? text : (JSON.parse(JSON.stringify(text)) as string);
}
