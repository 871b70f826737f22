/** The hash by which an ingest knows that a file is unchanged. */
import type { Audience } from '../src/domain/article.ts';
import { hashOfText } from '../src/text/hash-of-text.ts';
import { langOfPath } from './guess.ts';
import { CUT_VERSION } from './cut-article.ts';

/** Hexadecimal SHA-256 of the text and of all else that decides how it is cut. */
export function hashOf(path: string, text: string, audience: Audience | undefined): Promise<string> {
  return hashOfText([CUT_VERSION, audience, langOfPath(path), text].join('\n'));
}
