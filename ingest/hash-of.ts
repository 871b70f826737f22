/** The hash by which an ingest knows that a file is unchanged. */
import type { Audience } from '../src/domain/article.ts';
import { langOfPath } from './guess.ts';
import { CUT_VERSION } from './cut-article.ts';

/** Hexadecimal SHA-256 of the text and of all else that decides how it is cut. */
export async function hashOf(path: string, text: string, audience: Audience | undefined): Promise<string> {
  const bytes = new TextEncoder().encode(hashed(path, text, audience));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the hash is of. */
export function hashed(path: string, text: string, audience: Audience | undefined): string {
  return [CUT_VERSION, audience, langOfPath(path), text].join('\n');
}
