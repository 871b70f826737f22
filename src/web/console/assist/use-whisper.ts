/** Asks for a suggestion for each newest message of the customer, and lets go of the one before. */
import { useEffect, useEffectEvent, useReducer, useState } from 'react';
import type { AssistApi, Dialogue } from './assist-api.ts';
import { nextWhisper, silence, type Asked } from './whisper.ts';

/** `asked` is `undefined` while nothing waits for an answer. */
export function useWhisper(api: AssistApi, dialogue: Dialogue, asked: Asked | undefined) {
  const { conversation, message } = asked ?? {};
  const [whisper, tell] = useReducer(nextWhisper, silence);
  const [tries, setTries] = useState(0);
  // The dialogue is read when it is asked for: a colleague's comment or a new card alone asks for nothing.
  const ask = useEffectEvent(async (name: string, signal: AbortSignal) => {
    try {
      for await (const event of api.suggest(dialogue, signal)) tell({ type: 'heard', ask: name, event });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  });

  useEffect(() => {
    if (conversation === undefined || message === undefined) {
      tell({ type: 'clear' });
      return;
    }
    const leaving = new AbortController();
    const name = JSON.stringify([conversation, message, tries]);
    tell({ type: 'ask', ask: name, asked: { conversation, message } });
    void ask(name, leaving.signal);
    return () => {
      leaving.abort();
    };
  }, [conversation, message, tries]);

  const again = () => {
    setTries((count) => count + 1);
  };
  return { whisper, again };
}
