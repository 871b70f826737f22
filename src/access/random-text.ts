/** A secret that nobody can guess. */
import { toBase64url } from './base64url.ts';

export function randomText(bytes = 32): string {
  return toBase64url(crypto.getRandomValues(new Uint8Array(bytes)));
}

/** Without letters and digits that look alike: this is read by people and typed. */
const LEGIBLE = 'abcdefghjkmnpqrstuvwxyz23456789x';

/** Groups of four, such as `k7dm-x2pw-9qhz`; three of them hold 60 bits. */
export function legibleText(groups = 3): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(groups * 4)), (byte) => LEGIBLE[byte % 32] ?? '');
  return letters.join('').replace(/.{4}(?=.)/g, '$&-');
}
