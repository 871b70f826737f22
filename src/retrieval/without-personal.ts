/**
 * Leaves out of a question what is personal: addresses and numbers find nothing and hide what is asked. Names stay: they
 * may be what is asked about, and one that no article knows tells a question from elsewhere.
 */
import { findPersonal } from '../privacy/find-personal.ts';
import type { PersonalSpan } from '../privacy/personal.ts';

/** `found`: what is personal in the text, where that is known already. */
export function withoutPersonal(text: string, found: readonly PersonalSpan[] = findPersonal(text)): string {
  let rest = '';
  let behind = 0;
  for (const { kind, start, end } of found) {
    if (kind === 'name') continue;
    rest += `${text.slice(behind, start)} `;
    behind = end;
  }
  return rest + text.slice(behind);
}
