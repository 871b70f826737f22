/** Takes personal data out of a text for good, for what is stored, embedded or learned from. */
import { findPersonal } from './find-personal.ts';

/** What is masked may have kept something beside it from being seen; more passes than this are never needed. */
const PASSES = 8;

/** Each place becomes its kind: `мой номер [phone]`. Prices, dates and the numbers of orders stay. */
export function mask(text: string): string {
  let masked = text;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const spans = findPersonal(masked);
    if (spans.length === 0) return masked;
    let rest = '';
    let behind = 0;
    for (const { kind, start, end } of spans) {
      rest += `${masked.slice(behind, start)}[${kind}]`;
      behind = end;
    }
    masked = rest + masked.slice(behind);
  }
  return masked;
}
