/** Leaves out of a question what is personal: names, addresses and numbers find nothing and hide what is asked. */
import { findPersonal } from '../privacy/find-personal.ts';
import { words } from '../text/fold.ts';

/** `hasWord`: whether the articles have the word. A name that is all made of their words may be what is asked about. */
export function withoutPersonal(text: string, hasWord: (word: string) => boolean = () => false): string {
  let rest = '';
  let behind = 0;
  for (const { kind, start, end } of findPersonal(text)) {
    if (kind === 'name' && words(text.slice(start, end)).every(hasWord)) continue;
    rest += `${text.slice(behind, start)} `;
    behind = end;
  }
  return rest + text.slice(behind);
}
