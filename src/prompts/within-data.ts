/** Marks what is marked data already, such as the messages of a dialogue. Raw text goes through `asData`. */

export type DataTag =
  | 'passage'
  | 'dialogue'
  | 'message'
  | 'customer'
  | 'reason'
  | 'alternative'
  | 'question'
  | 'expected'
  | 'shown'
  | 'quote'
  | 'first'
  | 'second';

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
