/** Marks a text as data inside a prompt, so that nothing in it can end the mark and speak as the prompt itself. */

export type DataTag = 'passage' | 'dialogue' | 'message' | 'customer' | 'reason' | 'alternative';

/**
 * A sign that opens a tag, as a model may read it: blanks or unseen characters may stand behind it, and its wide forms
 * look the same. `5 < 6` stays as it is, so that it can be quoted.
 */
const opening = /[<＜﹤](?=[\s\p{Cf}]*[/!?\p{L}])/gu;

/**
 * `asData('passage', text, { n: 1, title: 'Pies' })` is `<passage n="1" title="Pies">…</passage>`. What was marked
 * already goes inside by `withinData`.
 */
export function asData(tag: DataTag, text: string, attributes: Readonly<Record<string, string | number>> = {}): string {
  return withinData(tag, [text.replaceAll(opening, '&lt;')], attributes);
}

/** Marks what `asData` made, such as the messages of a dialogue; each on a line of its own. */
export function withinData(
  tag: DataTag,
  marked: readonly string[],
  attributes: Readonly<Record<string, string | number>> = {},
): string {
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${attribute(String(value))}"`);
  return [`<${tag}${named.join('')}>`, ...marked, `</${tag}>`].join('\n');
}

function attribute(value: string): string {
  return value
    .replaceAll(/\s+/g, ' ')
    .replaceAll('"', '&quot;')
    .replaceAll(/[<＜﹤]/g, '&lt;')
    .replaceAll(/[>＞﹥]/g, '&gt;');
}
