/** What became of a suggestion that the agent took, told by what they really sent. */
import type { Feedback } from '../../../domain/contact.ts';
import type { Variant } from '../../../domain/reply.ts';

/** What lies in the reply box came from here. */
export interface Taken {
  readonly replyId: string;
  /** Absent where a refusal was taken: it has no variants. */
  readonly variant?: Variant;
  readonly text: string;
}

/** Spaces at the ends, and how the box breaks lines, are no edit. */
export function feedbackOf({ variant, text }: Taken, sentText: string, conversationId?: string): Feedback {
  const same = plain(text) === plain(sentText);
  return {
    verdict: same ? 'accepted' : 'edited',
    sentText,
    suggestedText: text,
    ...(variant === undefined ? {} : { variant }),
    ...(conversationId === undefined ? {} : { conversationId }),
  };
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
