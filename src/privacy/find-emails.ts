/** Finds e-mail addresses. */
import type { FoundSpan } from './personal.ts';

/** Characters of an address before and behind its sign (RFC 5321, section 4.5.3.1). */
const LOCAL_AT_MOST = 64;
const DOMAIN_AT_MOST = 255;
const localPart = /[\p{L}\p{N}._%+-]+$/u;
const domain = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;

/**
 * Looks around each sign, in pieces of bounded length: one expression with these bounds would be compiled into tens of
 * megabytes, since classes of letters are large.
 */
export function findEmails(text: string): FoundSpan[] {
  const found: FoundSpan[] = [];
  let behind = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    if (at < behind) continue;
    const host = domain.exec(text.slice(at + 1, at + 1 + DOMAIN_AT_MOST))?.[0];
    const local = host === undefined ? undefined : localBefore(text, Math.max(behind, at - LOCAL_AT_MOST), at);
    if (host === undefined || local === undefined) continue;
    behind = at + 1 + host.length;
    found.push({ kind: 'email', start: at - local.length, end: behind });
  }
  return found;
}

/** From a letter or digit on: a dot or a dash in front of an address is not part of it. */
function localBefore(text: string, from: number, to: number): string | undefined {
  const local = localPart.exec(text.slice(from, to))?.[0].replace(/^[.+-]+/, '');
  return local === '' ? undefined : local;
}
