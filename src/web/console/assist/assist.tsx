/** The suggestions beside the reply box. */
import { useState } from 'react';
import type { ContactMessage, Conversation } from '../../../domain/contact.ts';
import { createAssistApi } from './assist-api.ts';
import { askedIn, dialogueOf } from './dialogue-of.ts';
import { Suggestions } from './suggestions.tsx';
import type { Taken } from './taken.ts';

export interface AssistProps {
  readonly conversation: Conversation;
  /** Those that are loaded, oldest first. */
  readonly messages: readonly ContactMessage[];
  /** Puts a text into the reply box. The box keeps it, and once its message is sent tells what became of it: tellFeedback. */
  readonly onTake: (taken: Taken) => void;
  /** What the agent has written so far: "save my reply as a draft article" begins with it. */
  readonly written: () => string;
  /** Opens the way to a colleague. */
  readonly onHandOn: () => void;
}

export function Assist({ conversation, messages, ...does }: AssistProps) {
  const [api] = useState(() => createAssistApi());
  return (
    <Suggestions
      api={api}
      dialogue={dialogueOf(conversation, messages)}
      asked={askedIn(conversation, messages)}
      // In "save my reply" the reply may be out already.
      {...does}
      written={() => {
        const own = does.written();
        return own === '' ? (messages.findLast(({ author }) => author === 'agent')?.text ?? '') : own;
      }}
    />
  );
}
