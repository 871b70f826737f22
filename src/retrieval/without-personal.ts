/** Leaves out of a question what is personal: names, addresses and numbers find nothing and hide what is asked. */
import { findPersonal } from '../privacy/find-personal.ts';

export function withoutPersonal(text: string): string {
  let rest = '';
  let behind = 0;
  for (const { start, end } of findPersonal(text)) {
    rest += `${text.slice(behind, start)} `;
    behind = end;
  }
  return rest + text.slice(behind);
}
