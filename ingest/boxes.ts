/** The boxes (`:::name`) that articles may hold, and how loosely written ones are read. */
import type { PassageKind } from '../src/domain/passage.ts';

/** Boxes that decide who sees their text and how it is used. */
export const kindOfBox: Readonly<Record<string, PassageKind>> = {
  reply: 'reply',
  steps: 'steps',
  internal: 'internal',
};

/** Boxes that many site generators know: their text is ordinary text. */
export const openBoxes: ReadonlySet<string> = new Set([
  'note',
  'tip',
  'info',
  'warning',
  'caution',
  'important',
  'danger',
  'success',
  'details',
]);

const loose = /^( {0,3}:{3,})[ \t]*([A-Za-z][\w-]*)[ \t]*(.*)$/;
const codeFence = /^\s*(?:`{3,}|~{3,})/;

/** Brings `::: internal`, `:::note A title` and `:::internal {.box}` to the form that remark reads as a box. */
export function tightenBoxes(text: string): string {
  let inCode = false;
  return text
    .split('\n')
    .map((line) => {
      if (codeFence.test(line)) inCode = !inCode;
      return inCode ? line : tightened(line);
    })
    .join('\n');
}

function tightened(line: string): string {
  const [, fence, name, rest = ''] = loose.exec(line) ?? [];
  if (fence === undefined || name === undefined) return line;
  const tail = rest === '' || /^[{[]/.test(rest) ? rest : `[${rest.replaceAll(/[[\]]/g, '')}]`;
  return fence + name.toLowerCase() + tail;
}

const boxFence = /^[\s>*+-]*(:{3,})(.*)$/;

/** Line, from 1, of the first box inside more than `limit` others: the parser's time grows steeply with them. */
export function lineOfDeepBox(text: string, limit: number): number | undefined {
  const open: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const [, fence, rest = ''] = boxFence.exec(line) ?? [];
    if (fence === undefined) continue;
    if (rest.trim() !== '') open.push(fence.length);
    else if (fence.length >= (open.at(-1) ?? Infinity)) open.pop();
    if (open.length > limit) return index + 1;
  }
  return undefined;
}

/** A fence of agents' text that stayed ordinary text: what follows it would be shown to everybody. */
export const strayFence = /^\s*:{2,}\s*(?:internal|steps)\b/im;
