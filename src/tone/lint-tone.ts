/** Lints any outgoing text against the ten principles of good support. Pure and deterministic. */
import { createPhraseFinder } from './find-phrases.ts';
import type { ToneFinding, ToneOptions } from './finding.ts';
import { stemOf } from './phrase.ts';
import { readText } from './read-text.ts';
import { toneRules } from './tone-rules.ts';
import type { ToneReading } from './tone-rule.ts';

const findPhrases = createPhraseFinder([...new Set(toneRules.flatMap(({ tables }) => tables))]);

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
