/** Reads what comes back for a message: that it is stored, the bot's words as they come, and how it ended. */
import type { ContactMessage, Conversation } from '../../domain/contact.ts';
import { ApiFailure } from './api.ts';
import type { ChatRecord } from './chat-record.ts';
import type { ServerEvent } from '../read-events.ts';

export interface AnswerParts extends Pick<ChatRecord, 'takeMessages' | 'takeConversation'> {
  /** The customer's message as the server has it. */
  readonly onStored: (message: ContactMessage) => void;
  /** The bot's words so far. */
  readonly onText: (whole: string) => void;
}

/**
 * `cut`: the message is stored, and what came of it is not known. Rejects with an ApiFailure when it is not known to be
 * stored. The shapes are the server's own, see `ask` in api.ts.
 */
export async function readAnswer(
  events: AsyncIterable<ServerEvent>,
  parts: AnswerParts,
): Promise<'ended' | 'failed' | 'cut'> {
  let stored = false;
  let whole = '';
  try {
    for await (const { event, data } of events) {
      if (event === 'message') {
        const message = JSON.parse(data) as ContactMessage;
        if (stored) parts.takeMessages([message]);
        else parts.onStored(message);
        stored = true;
      }
      if (event === 'text-delta') {
        whole += (JSON.parse(data) as { readonly text: string }).text;
        parts.onText(whole);
      }
      if (event === 'conversation') parts.takeConversation(JSON.parse(data) as Conversation);
      if (event === 'end') return 'ended';
      if (event === 'fail') return 'failed';
    }
  } catch (error) {
    if (!stored) throw error;
  }
  if (!stored) throw new ApiFailure(0, 'cut');
  return 'cut';
}
