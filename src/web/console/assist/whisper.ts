/** What the agent sees of a reply while it is made: grows with each event, and goes stale before their eyes. */
import type { Reply, Suggestion } from '../../../domain/reply.ts';
import type { Fault, SuggestionEvent } from './suggestion-event.ts';

/** A variant on its way: its words so far, and all of it once it is whole. */
export interface Variant {
  readonly text: string;
  readonly whole?: Suggestion;
}

/** The message that waits for an answer. */
export interface Asked {
  readonly conversation: string;
  readonly message: string;
}

export interface Whisper {
  /** Which asking this belongs to; an event of another one is late and says nothing. */
  readonly ask: string | undefined;
  /** The message it answers: a newer one of the same conversation makes it stale; of another nothing is kept. */
  readonly asked: Asked | undefined;
  readonly phase: 'idle' | 'asking' | 'streaming' | 'ended' | 'failed';
  readonly variants: readonly Variant[];
  readonly reply?: Reply;
  readonly fault?: Fault;
  /** What a newer message of the customer made stale: greyed until the first words of the new one are there. */
  readonly stale?: readonly Variant[] | undefined;
  /** Whether this one took the place of a stale one: it is said. */
  readonly renewed: boolean;
}

export type WhisperAction =
  | { readonly type: 'ask'; readonly ask: string; readonly asked: Asked }
  | { readonly type: 'heard'; readonly ask: string; readonly event: SuggestionEvent }
  | { readonly type: 'clear' };

export const silence: Whisper = { ask: undefined, asked: undefined, phase: 'idle', variants: [], renewed: false };

export function nextWhisper(whisper: Whisper, action: WhisperAction): Whisper {
  switch (action.type) {
    case 'clear':
      return silence;
    case 'ask': {
      const { ask, asked } = action;
      const { asked: before } = whisper;
      const renewed = asked.conversation === before?.conversation && asked.message !== before.message;
      const fresh: Whisper = { ask, asked, phase: 'asking', variants: [], renewed };
      // What was greyed before stays so: the customer may write three messages in a row.
      const shown = whisper.variants.length > 0 ? whisper.variants : whisper.stale;
      return renewed && shown !== undefined ? { ...fresh, stale: shown } : fresh;
    }
    case 'heard':
      return action.ask === whisper.ask ? heard(whisper, action.event) : whisper;
  }
}

/** The new one replaces the stale one with its first words. */
function heard(whisper: Whisper, event: SuggestionEvent): Whisper {
  const current: Whisper = { ...whisper, stale: undefined };
  switch (event.type) {
    case 'text-delta': {
      const before = current.variants[event.index]?.text ?? '';
      return {
        ...current,
        phase: 'streaming',
        variants: withVariant(current, event.index, { text: before + event.text }),
      };
    }
    case 'suggestion-end': {
      const { index, suggestion } = event;
      const whole = { text: suggestion.text, whole: suggestion };
      return { ...current, phase: 'streaming', variants: withVariant(current, index, whole) };
    }
    case 'reply-reset':
      return { ...current, phase: 'asking', variants: [] };
    case 'reply-end': {
      const { reply } = event;
      const variants = reply.suggestions.map((whole) => ({ text: whole.text, whole }));
      return { ...current, phase: 'ended', variants, reply };
    }
    case 'reply-fail':
      return { ...current, phase: 'failed', variants: [], fault: event.fault };
  }
}

function withVariant({ variants }: Whisper, index: number, variant: Variant): readonly Variant[] {
  const next = [...variants];
  next[index] = variant;
  return next;
}
