/** Tells the server what became of a suggestion; called by the reply box once its message is sent. */
import { z } from 'zod';
import type { Feedback } from '../../../domain/contact.ts';
import { request } from '../api/request.ts';
import { feedbackOf } from './feedback-of.ts';
import type { Taken } from './taken.ts';

/**
 * Accepted where it was sent as it was, edited where not; of a text that came from no reply nothing is told. Never fails:
 * the message is out, and the agent has no use for a fault of the bookkeeping.
 */
export async function tellFeedback(taken: Taken | null, sentText: string, conversationId: string): Promise<void> {
  const replyId = taken?.replyId ?? null;
  if (taken === null || replyId === null) return;
  await sendFeedback(replyId, feedbackOf(taken, sentText, conversationId)).catch(() => undefined);
}

export async function sendFeedback(
  replyId: string,
  feedback: Feedback,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const path = `/v1/replies/${encodeURIComponent(replyId)}/feedback`;
  await request(z.unknown(), path, { method: 'POST', body: feedback, headers });
}
