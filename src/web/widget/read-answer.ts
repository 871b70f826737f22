/** Reads what comes back for a message: that it is stored, the bot's words as they come, and how it ended. */
import type { ContactMessage, Conversation } from '../../domain/contact.ts';
import { ApiFailure } from './api.ts';
import type { ServerEvent } from './read-events.ts';

export interface AnswerParts {
  /** The customer's message as the server has it. */
  readonly onStored: (message: ContactMessage) => void;
  /** The bot's words so far, in answer to message `seq`. */
  readonly onText: (whole: string, seq: number) => void;
  readonly onMessage: (message: ContactMessage) => void;
  readonly onConversation: (conversation: Conversation) => void;
}

/**
 * `cut`: the message is stored, and what came of it is not known. Rejects with an ApiFailure when it is not known to be
 * stored. The shapes are the server's own, see `read` in api.ts.
 */
export async function readAnswer(
  events: AsyncIterable<ServerEvent>,
  parts: AnswerParts,
): Promise<'ended' | 'failed' | 'cut'> {
  let stored: ContactMessage | undefined;
  let whole = '';
  const take = (message: ContactMessage) => {
    if (stored === undefined) {
      stored = message;
      parts.onStored(message);
    } else parts.onMessage(message);
  };
  try {
    for await (const { event, data } of events) {
      if (event === 'message') take(JSON.parse(data) as ContactMessage);
      if (event === 'conversation') parts.onConversation(JSON.parse(data) as Conversation);
      if (event === 'text-delta' && stored !== undefined) {
        whole += (JSON.parse(data) as { readonly text: string }).text;
        parts.onText(whole, stored.seq);
      }
      if (event === 'answer') {
        const { message, bot, conversation } = JSON.parse(data) as Whole;
        take(message);
        if (bot !== undefined && bot !== null) take(bot);
        parts.onConversation(conversation);
        return 'ended';
      }
      if (event === 'end') return 'ended';
      if (event === 'fail') {
        if (stored !== undefined) return 'failed';
        const { status, code } = (JSON.parse(data) as { readonly problem: Problem }).problem;
        throw new ApiFailure(status, code);
      }
    }
  } catch (error) {
    if (stored === undefined) throw error;
    return 'cut';
  }
  if (stored === undefined) throw new ApiFailure(0, 'cut');
  return 'cut';
}

/** What is answered where no events are. */
interface Whole {
  readonly message: ContactMessage;
  readonly conversation: Conversation;
  readonly bot?: ContactMessage | null;
}

interface Problem {
  readonly status: number;
  readonly code: string;
}
