/** Remembers what the host took, and tells the server what became of it once the host says that it was sent. */
import { useState } from 'react';
import { feedbackOf } from '../assist/feedback-of.ts';
import { sendFeedback } from '../assist/tell-feedback.ts';
import type { Taken } from '../assist/taken.ts';
import type { Headers } from '../assist/assist-api.ts';
import type { Host } from './host.ts';

/** An agent has a handful of conversations open; of those before nobody will tell any more. */
const KEPT = 100;

interface Given {
  readonly taken: Taken;
  readonly headers: Headers;
  readonly conversationId: string | undefined;
}

export function useSent(host: Host) {
  const [functions] = useState(() => createSent(host));
  return functions;
}

function createSent(host: Host) {
  const given = new Map<string, Given>();
  return {
    taken: (one: Given) => {
      const { text, replyId } = one.taken;
      host.tell({ type: 'suffler:take', text, replyId });
      if (replyId === null) return;
      given.set(replyId, one);
      const [oldest] = given.keys();
      if (given.size > KEPT && oldest !== undefined) given.delete(oldest);
    },
    sent: ({ replyId, text }: { readonly replyId: string; readonly text: string }) => {
      const one = given.get(replyId);
      if (one === undefined) return;
      given.delete(replyId);
      const { taken, headers, conversationId } = one;
      // The message is out: a fault of the bookkeeping is not the agent's trouble.
      void sendFeedback(replyId, feedbackOf(taken, text, conversationId), headers).catch(() => undefined);
    },
  };
}
