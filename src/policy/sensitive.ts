/** Tells what in a message is too grave for a bot to answer. */
import { compilePhrases } from '../text/phrases.ts';
import type { Spoken, Stemmer } from '../text/spoken.ts';
import { sensitivePhrases, type SensitiveKind } from './sensitive-phrases.ts';

export type Sensitive = (spoken: Spoken) => SensitiveKind | undefined;

/** The gravest kind first. A question of what a dish contains is none, an allergy that is happening is one. */
export function createSensitive(stemmer: Stemmer): Sensitive {
  const kinds = sensitivePhrases.map(({ kind, phrases, unless = [] }) => ({
    kind,
    find: compilePhrases(phrases, stemmer),
    isElse: compilePhrases(unless, stemmer),
  }));
  return (spoken) => kinds.find(({ find, isElse }) => find(spoken).length > 0 && isElse(spoken).length === 0)?.kind;
}

const urgent: ReadonlySet<SensitiveKind> = new Set(['self_harm', 'child', 'danger', 'health', 'violence']);

/** Kinds in which somebody may be in danger this minute. */
export function isUrgent(kind: SensitiveKind): boolean {
  return urgent.has(kind);
}
