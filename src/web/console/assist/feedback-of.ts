/** What became of a suggestion that the agent took, told by what they really sent. */
import type { Feedback } from '../../../domain/contact.ts';
import type { Taken } from './taken.ts';

/** Spaces at the ends, and how the box breaks lines, are no edit. */
export function feedbackOf(
  { variant, text }: Pick<Taken, 'variant' | 'text'>,
  sentText: string,
  conversationId?: string,
): Feedback {
  return {
    verdict: plain(text) === plain(sentText) ? 'accepted' : 'edited',
    sentText,
    suggestedText: text,
    ...(variant === undefined ? {} : { variant }),
    ...(conversationId === undefined ? {} : { conversationId }),
  };
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
