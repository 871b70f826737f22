/** Lints any outgoing text against the ten principles of good support. Pure and deterministic. */
import type { Channel } from '../domain/article.ts';
import type { ToneFinding } from '../domain/tone-finding.ts';
import { createPhraseFinder } from './find-phrases.ts';
import { stemOf } from './phrase.ts';
import { readText } from './read-text.ts';
import { toneRules } from './tone-rules.ts';
import type { ToneReading } from './tone-rule.ts';

const findPhrases = createPhraseFinder([...new Set(toneRules.flatMap(({ tables }) => tables))]);

export interface ToneOptions {
  /** Language of the text. Phrases of both languages are found in any text; messages on the whole text follow this. */
  readonly lang: string;
  /** Where it will be read. By default `chat`. */
  readonly channel?: Channel | undefined;
}

/** Findings in the order of the text. */
export function lintTone(text: string, { lang, channel = 'chat' }: ToneOptions): ToneFinding[] {
  const own = lang === 'ru' ? 'ru' : 'en';
  const read = readText(text, own, stemOf);
  const found = findPhrases(read);
  const reading: ToneReading = { ...read, text, lang: own, channel, spots: (table) => found.get(table) ?? [] };
  return toneRules
    .flatMap(({ id, look }) =>
      look(reading).map((finding) => ({ rule: id, ...finding, words: text.slice(finding.start, finding.end) })),
    )
    .toSorted((one, other) => one.start - other.start || one.end - other.end);
}
