/** Sends what lies in the reply box. Nothing is lost where it fails, and nothing goes twice where it is tried again. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { tellFeedback } from '../assist/tell-feedback.ts';
import { codeOf } from '../api/problem-error.ts';
import { joined, messagesAfter, messagesKey, sendMessage, type Messages, type Sending } from '../api/messages.ts';
import { conversationQuery } from '../api/conversations.ts';
import { putConversation } from '../live/apply-event.ts';
import { useMe } from '../shell/me.ts';
import type { Draft } from './draft.ts';

export interface Send {
  readonly send: (draft: Draft) => void;
  readonly isSending: boolean;
  readonly error: Error | null;
  /** Puts the last failure out of sight: the text has changed since. */
  readonly forget: () => void;
}

export interface SendOptions {
  readonly conversationId: string;
  readonly onSent: () => void;
}

export function useSend({ conversationId, onSent }: SendOptions): Send {
  const me = useMe();
  const queryClient = useQueryClient();
  // The same message keeps its key, so a second try after a lost answer is no second message.
  const attempt = useRef({ words: '', key: '' });
  const keyOf = (sending: Sending) => {
    const words = JSON.stringify(sending);
    if (attempt.current.words !== words) attempt.current = { words, key: crypto.randomUUID() };
    return attempt.current.key;
  };
  const catchUp = async () => {
    const key = messagesKey(conversationId);
    const known = queryClient.getQueryData<Messages>(key) ?? [];
    const missed = await messagesAfter(conversationId, known.at(-1)?.seq ?? 0);
    queryClient.setQueryData<Messages>(key, (now = []) => joined(now, missed));
  };
  const sending = useMutation({
    mutationFn: ({ text, kind, taken, seen }: Draft) => {
      const replyId = kind === 'message' ? taken?.replyId : null;
      const body = { text: text.trim(), kind, expectedSeq: seen, ...(replyId == null ? {} : { replyId }) };
      return sendMessage(conversationId, body, keyOf(body));
    },
    onSuccess: ({ message, conversation }, { text, kind, taken }) => {
      attempt.current = { words: '', key: '' };
      putConversation(queryClient, conversation, me.id);
      queryClient.setQueryData<Messages>(messagesKey(conversationId), (known = []) => joined(known, [message]));
      // Another message may have come between the last known one and this.
      void catchUpIfGap(message.seq);
      onSent();
      if (kind === 'message') void tellFeedback(taken, text, conversationId);
    },
    onError: (error) => {
      const code = codeOf(error);
      if (code === 'conversation_moved_on') void catchUp().catch(() => undefined);
      if (code === 'conversation_closed') {
        void queryClient.invalidateQueries({ queryKey: conversationQuery(conversationId).queryKey });
      }
    },
  });
  const catchUpIfGap = async (seq: number) => {
    const known = queryClient.getQueryData<Messages>(messagesKey(conversationId)) ?? [];
    const at = known.findIndex((message) => message.seq === seq);
    const before = known[at - 1];
    if (before === undefined || before.seq === seq - 1) return;
    const missed = await messagesAfter(conversationId, before.seq).catch(() => []);
    queryClient.setQueryData<Messages>(messagesKey(conversationId), (now = []) => joined(now, missed));
  };
  return {
    send: (draft) => {
      sending.mutate(draft);
    },
    isSending: sending.isPending,
    error: sending.error,
    forget: sending.reset,
  };
}
