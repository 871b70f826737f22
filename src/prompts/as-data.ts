/** Marks a text as data inside a prompt, so that nothing in it can end the mark and speak as the prompt itself. */
import { withinData, type DataTag } from './within-data.ts';

/**
 * A sign that opens a tag, as a model may read it: blanks or unseen characters may stand behind it, and its wide forms
 * look the same. `5 < 6` stays as it is, so that it can be quoted.
 */
const opening = /[<＜﹤](?=[\s\p{Cf}]*[/!?\p{L}])/gu;

/** `asData('passage', text, { n: 1, title: 'Pies' })` is `<passage n="1" title="Pies">`, the text and `</passage>`. */
export function asData(tag: DataTag, text: string, attributes: Readonly<Record<string, string | number>> = {}): string {
  return withinData(tag, [text.replaceAll(opening, '&lt;')], attributes);
}
