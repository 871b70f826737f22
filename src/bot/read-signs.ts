/** Listens to what the customer said since anybody answered, for all that decides whether a bot may go on. */
import type { Message } from '../domain/conversation.ts';
import { createMoodOf, type Mood } from '../policy/angry.ts';
import { createAskedForHuman } from '../policy/asked-for-human.ts';
import { createRejects, type Rejection } from '../policy/rejects.ts';
import { createSensitive } from '../policy/sensitive.ts';
import type { SensitiveKind } from '../policy/sensitive-phrases.ts';
import { smallTurnOf, type SmallTurn } from '../policy/small-turns.ts';
import { readInBothLayouts, type Spoken, type Stemmer } from '../text/spoken.ts';

export interface Signs {
  /** The customer's words since anybody answered them. */
  readonly text: string;
  /** As they stand, and as the other keyboard layout gives them. */
  readonly readings: readonly Spoken[];
  readonly sensitive: SensitiveKind | undefined;
  readonly askedForHuman: boolean;
  readonly mood: Mood;
  readonly rejection: Rejection | undefined;
  readonly smallTurn: SmallTurn | undefined;
}

export type ReadSigns = (messages: readonly Message[]) => Signs;

/** Messages in a row that are listened to. */
const LISTENED_AT_MOST = 10;

export function createReadSigns(stemmer: Stemmer): ReadSigns {
  const askedForHuman = createAskedForHuman(stemmer);
  const sensitive = createSensitive(stemmer);
  const moodOf = createMoodOf(stemmer);
  const rejects = createRejects(stemmer);

  return (messages) => {
    const answered = messages.findLastIndex(({ role }) => role !== 'customer');
    const texts = messages.slice(Math.max(answered + 1, messages.length - LISTENED_AT_MOST)).map(({ text }) => text);
    const read = texts.map((text) => readInBothLayouts(text, stemmer));
    const text = texts.join('\n');
    return {
      text,
      readings: read.flat(),
      sensitive: read
        .flat()
        .map(sensitive)
        .find((kind) => kind !== undefined),
      askedForHuman: read.some((readings) => readings.some(askedForHuman)),
      mood: moodOf(text),
      rejection: rejects(text),
      smallTurn: smallTurnOf(text),
    };
  };
}
