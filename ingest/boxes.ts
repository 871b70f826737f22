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

const loose = /^( {0,3}:{3,})[ \t]*([A-Za-z][\w-]*)[ \t]*(.*)$/gm;

/** Brings `::: internal`, `:::note A title` and `:::internal {.box}` to the form that remark reads as a box. */
export function tightenBoxes(text: string): string {
  return text.replaceAll(loose, (...[, fence = '', name = '', rest = '']: string[]) => {
    const tail = rest === '' || /^[{[]/.test(rest) ? rest : `[${rest.replaceAll(/[[\]]/g, '')}]`;
    return fence.trimEnd() + name.toLowerCase() + tail;
  });
}

/** A fence of agents' text that stayed ordinary text: what follows it would be shown to everybody. */
export const strayFence = /^\s*:{2,}\s*(?:internal|steps)\b/im;
