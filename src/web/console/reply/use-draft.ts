/** The draft of one conversation, kept with every change. */
import { useRef, useState, type RefObject } from 'react';
import type { Taken } from '../assist/taken.ts';
import { emptyDraft, keepDraft, recallDraft, type Draft } from './draft.ts';

export interface Drafting {
  readonly draft: Draft;
  /** The latest, also for what asks between two renders. */
  readonly latest: RefObject<Draft>;
  readonly change: (change: Partial<Draft>) => void;
  /** `at` is where the caret stands. */
  readonly take: (taken: Taken, at: number) => void;
  readonly clear: () => void;
}

/** `lastSeq`: the newest message in sight. */
export function useDraft(conversationId: string, lastSeq: number): Drafting {
  const [draft, setDraft] = useState(() => recallDraft(conversationId, lastSeq));
  const latest = useRef(draft);
  const put = (next: Draft) => {
    latest.current = next;
    keepDraft(conversationId, next);
    setDraft(next);
  };
  return {
    draft,
    latest,
    // Whoever touches the text has the newest message before their eyes.
    change: (change) => {
      put({ ...latest.current, seen: lastSeq, ...change });
    },
    take: (taken, at) => {
      const { text } = latest.current;
      if (taken.how !== 'insert') {
        put({ text: taken.text, kind: 'message', taken, seen: lastSeq });
        return;
      }
      put({ ...latest.current, seen: lastSeq, text: text.slice(0, at) + taken.text + text.slice(at) });
    },
    clear: () => {
      put({ ...emptyDraft(lastSeq), kind: 'message' });
    },
  };
}
