/**
 * Decides what the bot does with a turn; the only place that does. Pure. The first line that holds decides:
 *
 *  1. a person has the conversation (they answered, or it was handed off): nothing is said
 *  2. something grave: hand off, `sensitive`
 *  3. a person is asked for: `asked_for_human`
 *  4. anger: `angry`
 *  5. words that the administrator keeps for people, or a channel without a bot: `policy`
 *  6. a refusal that may be escalated is turned down: `policy`; an answer did not help: `low_confidence`, and
 *     `limit_reached` after several
 *  7. a greeting, thanks or an empty turn: met in kind
 *  8. back within the quiet period: `repeat_contact`
 *  9. enough answers in this conversation: `limit_reached`
 * 10. there is no answer, and one of the signs of 2 to 4 is likely: for that sign
 * 11. what was found is kept for people: `policy`; there is nothing to say: for its own reason
 * 12. the first wording that was not said before and may be sent is said; a question only when not too many were asked
 *     in a row, else `low_confidence`; a wording that promises a person is said, and is a hand-off
 */
import type { HandoffReason } from '../domain/handoff.ts';
import type { Citation } from '../domain/reply.ts';
import type { Mood } from '../policy/angry.ts';
import type { Rejection } from '../policy/rejects.ts';
import type { SensitiveKind } from '../policy/sensitive-phrases.ts';
import type { HandoffSign } from '../signs/judge-signs.ts';

export interface Wording {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** The same words, or the same passages, were sent before. */
  readonly saidBefore: boolean;
  /** Nothing in its tone speaks against sending it. */
  readonly maySend: boolean;
  readonly promisesPerson: boolean;
}

/** What there is to say. */
export type Content =
  | {
      readonly kind: 'say';
      readonly outcome: 'answered' | 'refused' | 'clarify';
      /** Best first. */
      readonly wordings: readonly Wording[];
      /** Meets a turn that asks nothing; no answer in the sense of the rules. */
      readonly courtesy?: boolean;
      readonly keptForPeople?: boolean;
    }
  | {
      readonly kind: 'nothing';
      readonly reason: HandoffReason;
      /** Said before a person takes over. */
      readonly wording?: Wording | undefined;
    };

export interface TurnEvidence {
  readonly personAnswered: boolean;
  readonly handedOff: HandoffReason | undefined;
  readonly sensitive: SensitiveKind | undefined;
  readonly askedForHuman: boolean;
  readonly mood: Mood;
  /** Not sure enough to keep an answer back. */
  readonly likely: HandoffSign | undefined;
  readonly wordsForPeople: boolean;
  readonly channelAllowed: boolean;
  /** What the bot did last, where that can be turned down. */
  readonly last: { readonly kind: 'answer' } | { readonly kind: 'refusal'; readonly mayEscalate: boolean } | undefined;
  readonly rejection: Rejection | undefined;
  readonly repeated: boolean;
  readonly answers: number;
  readonly answersAtMost: number;
  readonly clarifies: number;
  readonly clarifiesAtMost: number;
  /** `undefined` while it was not looked for. */
  readonly content: Content | undefined;
}

export type TurnDecision =
  | { readonly kind: 'stay_out'; readonly reason: HandoffReason }
  | { readonly kind: 'look_up' }
  | { readonly kind: 'hand_off'; readonly reason: HandoffReason; readonly wording?: Wording | undefined }
  | { readonly kind: 'say'; readonly outcome: 'answered' | 'refused' | 'clarify'; readonly wording: Wording };

/** Answers after which one more that did not help is one too many. */
const SEVERAL = 3;

export function decideTurn(evidence: TurnEvidence): TurnDecision {
  const { content, handedOff, last, rejection } = evidence;
  if (evidence.personAnswered || handedOff !== undefined) return { kind: 'stay_out', reason: handedOff ?? 'policy' };
  if (evidence.sensitive !== undefined) return handOff('sensitive');
  if (evidence.askedForHuman) return handOff('asked_for_human');
  if (evidence.mood === 'angry') return handOff('angry');
  if (evidence.wordsForPeople || !evidence.channelAllowed) return handOff('policy');
  if (rejection !== undefined && last?.kind === 'refusal' && last.mayEscalate) return handOff('policy');
  if (rejection === 'unhelpful' && last?.kind === 'answer') {
    return handOff(evidence.answers >= SEVERAL ? 'limit_reached' : 'low_confidence');
  }
  const isCourtesy = content?.kind === 'say' && content.courtesy === true;
  if (!isCourtesy) {
    if (evidence.repeated) return handOff('repeat_contact');
    if (evidence.answers >= evidence.answersAtMost) return handOff('limit_reached');
  }
  if (content === undefined) return { kind: 'look_up' };
  if (evidence.likely !== undefined && !isCourtesy && !isAnswer(content)) return handOff(evidence.likely);
  if (content.kind === 'nothing') return endWith(content.reason, content.wording);
  if (content.keptForPeople === true) return handOff('policy');
  return sayFirst(content, evidence);
}

function sayFirst(
  { outcome, wordings }: Extract<Content, { kind: 'say' }>,
  { clarifies, clarifiesAtMost }: TurnEvidence,
): TurnDecision {
  if (outcome === 'clarify' && clarifies >= clarifiesAtMost) return handOff('low_confidence');
  const fresh = wordings.filter(({ saidBefore }) => !saidBefore);
  const sendable = fresh.filter(({ maySend }) => maySend);
  // What can be said without a person's help is said without promising it.
  const wording = sendable.find(({ promisesPerson }) => !promisesPerson) ?? sendable[0];
  if (wording === undefined) return handOff(fresh.length > 0 ? 'policy' : 'low_confidence');
  if (wording.promisesPerson) return { kind: 'hand_off', reason: 'policy', wording };
  return { kind: 'say', outcome, wording };
}

function isAnswer(content: Content): boolean {
  return content.kind === 'say' && content.outcome !== 'clarify';
}

/** What a scenario says last is left out where it can't be sent. */
function endWith(reason: HandoffReason, wording: Wording | undefined): TurnDecision {
  return wording?.maySend === true && !wording.saidBefore ? { kind: 'hand_off', reason, wording } : handOff(reason);
}

function handOff(reason: HandoffReason): TurnDecision {
  return { kind: 'hand_off', reason };
}
