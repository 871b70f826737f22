/** The suggestions for the dialogue that the page around the panel gave. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createAssistApi, type Dialogue, type Headers } from '../assist/assist-api.ts';
import classes from '../assist/assist.module.css';
import { Suggestions } from '../assist/suggestions.tsx';
import type { Taken } from '../assist/taken.ts';
import type { Asked } from '../assist/whisper.ts';
import type { HostConversation } from './host-message.ts';

export interface PanelSuggestionsProps {
  readonly conversation: HostConversation | undefined;
  readonly onTaken: (given: { taken: Taken; headers: Headers; conversationId: string | undefined }) => void;
}

export function PanelSuggestions({ conversation, onTaken }: PanelSuggestionsProps) {
  const { t } = useTranslation('assist');
  const key = conversation?.key;
  const headers = useMemo<Headers>(() => (key === undefined ? {} : { Authorization: `Bearer ${key}` }), [key]);
  const api = useMemo(() => createAssistApi(headers), [headers]);
  if (conversation === undefined) {
    return (
      <main className={classes.assist}>
        <h1 className="hidden">{t('title')}</h1>
        <p className={classes.quiet}>{t('panel.waiting')}</p>
      </main>
    );
  }
  const { conversationId } = conversation;
  return (
    <main>
      <h1 className="hidden">{t('title')}</h1>
      <Suggestions
        key={conversationId ?? ''}
        api={api}
        dialogue={dialogueIn(conversation)}
        asked={askedOf(conversation)}
        onTake={(taken) => {
          onTaken({ taken, headers, conversationId });
        }}
        written={() => conversation.messages.findLast(({ role }) => role === 'agent')?.text ?? ''}
      />
    </main>
  );
}

function dialogueIn({ messages, conversationId, locale, channel, customer }: HostConversation): Dialogue {
  return {
    messages,
    ...(conversationId === undefined ? {} : { conversationId }),
    ...(locale === undefined ? {} : { locale }),
    ...(channel === undefined ? {} : { channel }),
    ...(customer === undefined ? {} : { customer }),
  };
}

/** The host numbers no messages: the place and the words of the newest one tell whether it is another. */
function askedOf({ messages, conversationId = '' }: HostConversation): Asked | undefined {
  const last = messages.at(-1);
  if (last?.role !== 'customer') return undefined;
  return { conversation: conversationId, message: `${messages.length} ${last.text}` };
}
