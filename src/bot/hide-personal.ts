/** Takes out of a text what is personal: by its form, and what the request says is this customer's. */
import type { Customer } from '../domain/conversation.ts';
import { findPersonal } from '../privacy/find-personal.ts';
import { knownFrom } from '../privacy/known.ts';

export function createHidePersonal(customer: Customer | undefined): (text: string) => string {
  const known = customer === undefined ? {} : knownFrom(customer);
  return (text) => {
    let hidden = '';
    let end = 0;
    for (const { kind, start, end: behind } of findPersonal(text, known)) {
      hidden += `${text.slice(end, start)}[${kind}]`;
      end = behind;
    }
    return hidden + text.slice(end);
  };
}
