/** Listens to what the customer said since anybody answered, for all that decides whether a bot may go on. */
import type { Message } from '../domain/conversation.ts';
import { createRejects, type Rejection } from '../policy/rejects.ts';
import { smallTurnOf, type SmallTurn } from '../policy/small-turns.ts';
import { createHearSigns, type HeardSigns } from '../signs/hear-signs.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { readInBothLayouts, type Spoken } from '../text/spoken.ts';

export interface Signs extends HeardSigns {
  /** The customer's words since anybody answered them. */
  readonly text: string;
  /** As they stand, and as the other keyboard layout gives them. */
  readonly readings: readonly Spoken[];
  readonly rejection: Rejection | undefined;
  readonly smallTurn: SmallTurn | undefined;
}

export type ReadSigns = (messages: readonly Message[]) => Signs;

/** Messages in a row that are listened to. */
const LISTENED_AT_MOST = 10;

export function createReadSigns(analyzer: Analyzer): ReadSigns {
  const hearSigns = createHearSigns(analyzer);
  const rejects = createRejects(analyzer);

  return (messages) => {
    const answered = messages.findLastIndex(({ role }) => role !== 'customer');
    const texts = messages.slice(Math.max(answered + 1, messages.length - LISTENED_AT_MOST)).map(({ text }) => text);
    const text = texts.join('\n');
    return {
      text,
      readings: texts.flatMap((text) => readInBothLayouts(text, analyzer)),
      ...hearSigns(texts),
      rejection: rejects(text),
      smallTurn: smallTurnOf(text),
    };
  };
}
