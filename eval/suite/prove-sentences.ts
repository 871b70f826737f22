/** Splits what was shown into sentences and says of each whether a cited passage holds it. */
import type { Passage } from '../../src/domain/passage.ts';
import type { JudgeClaims } from '../../src/grounding/judge-claim.ts';
import { words } from '../../src/text/fold.ts';
import { sentences } from '../../src/text/sentences.ts';
import type { z } from 'zod';
import type { sentenceSchema } from './record.ts';

export type Sentence = z.infer<typeof sentenceSchema>;

export interface Grounds {
  readonly passages: readonly Passage[];
  readonly quotes: readonly string[];
  /** What the request holds of the customer and their order: it may be said as it is. */
  readonly values: readonly string[];
  readonly lang: string;
}

/** A greeting needs no proof; a quote letter for letter has it; all else is judged as a model's claim is. */
export function proveSentences(text: string, grounds: Grounds, judgeClaims: JudgeClaims): Sentence[] {
  const { passages, quotes, values, lang } = grounds;
  const judge = judgeClaims({ passages, values, instructions: '', linkHosts: [], lang });
  return text
    .split('\n')
    .flatMap((line) => sentences(line, lang))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .map((sentence) => {
      const quote = quotes.find((one) => flat(one).includes(flat(sentence))) ?? rowOf(sentence, quotes, passages);
      if (quote !== undefined) return { text: sentence, supported: true, quote };
      const verdict = judge({ text: sentence, cited: [...passages.keys()].map((index) => index + 1) });
      switch (verdict.kind) {
        case 'proven':
          return { text: sentence, supported: true, quote: verdict.quote };
        case 'courtesy':
          return { text: sentence, supported: true };
        case 'struck':
          return { text: sentence, supported: false };
      }
    });
}

function flat(text: string): string {
  return text.replaceAll(/[\s•*-]+/g, ' ').trim();
}

/** The row of a table of which a sentence is made, each cell after the name of its column. */
function rowOf(sentence: string, quotes: readonly string[], passages: readonly Passage[]): string | undefined {
  const tables = passages.filter(({ kind }) => kind === 'table').map(({ text }) => text.split('\n'));
  const said = words(sentence);
  return quotes.find((quote) =>
    tables.some(([header = '', ...rows]) => {
      if (!rows.includes(quote)) return false;
      const held = words(`${header} ${quote}`);
      return said.every((word) => held.includes(word));
    }),
  );
}
