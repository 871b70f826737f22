/** Takes personal data out of a text for good, for what is stored, embedded or learned from. */
import { findPersonal } from './find-personal.ts';
import type { PersonalSpan } from './personal.ts';

/** What is masked may have kept something beside it from being seen; more passes than this are never needed. */
const PASSES = 8;

/**
 * Each place becomes its kind: `мой номер [phone]`. Prices, dates and the numbers of orders stay. `found`: what is personal
 * in the text, where that is known already.
 */
export function mask(text: string, found: readonly PersonalSpan[] = findPersonal(text)): string {
  let masked = text;
  let spans = found;
  for (let pass = 0; pass < PASSES && spans.length > 0; pass += 1) {
    let rest = '';
    let behind = 0;
    for (const { kind, start, end } of spans) {
      rest += `${masked.slice(behind, start)}[${kind}]`;
      behind = end;
    }
    masked = rest + masked.slice(behind);
    spans = findPersonal(masked);
  }
  return masked;
}
