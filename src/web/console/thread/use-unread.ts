/** How many messages came below while the agent was reading further up. */
import { useEffect, useRef, useState } from 'react';
import type { Messages } from '../api/messages.ts';

export interface Unread {
  readonly count: number;
  readonly clear: () => void;
}

export function useUnread(messages: Messages, isAtEnd: () => boolean): Unread {
  const last = messages.at(-1)?.seq ?? 0;
  const [seen, setSeen] = useState(last);
  // Asked when the last messages were drawn: after the new one, the end is further down.
  const wasAtEnd = useRef(true);
  const before = useRef(last);
  useEffect(() => {
    if (last > before.current && wasAtEnd.current) setSeen(last);
    before.current = last;
  }, [last]);
  useEffect(() => {
    wasAtEnd.current = isAtEnd();
  });
  return {
    count: messages.filter(({ seq }) => seq > seen).length,
    clear: () => {
      setSeen(last);
      wasAtEnd.current = true;
    },
  };
}
