/** The open conversation: who it is and what can be done, the messages, the reply box; beside it card and suggestions. */
import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../domain/contact.ts';
import { Actions } from '../actions/actions.tsx';
import { conversationQuery } from '../api/conversations.ts';
import { messagesQuery } from '../api/messages.ts';
import { Assist } from '../assist/assist.tsx';
import { CustomerCard } from '../card/card.tsx';
import { ReplyBox, type ReplyBoxHandle } from '../reply/reply-box.tsx';
import { Announcer } from '../thread/announcer.tsx';
import { ConversationHeader } from '../thread/conversation-header.tsx';
import { Thread } from '../thread/thread.tsx';
import { useMe } from './me.ts';
import { ProblemAlert } from './problem-alert.tsx';
import { useWindowKeys } from './use-window-keys.ts';
import classes from './workspace.module.css';

export function ConversationPane({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const conversation = useQuery(conversationQuery(id));
  if (conversation.isSuccess) return <OpenConversation conversation={conversation.data} />;
  return (
    <div className={classes.middle} data-part="thread">
      {conversation.isError ? (
        <ProblemAlert error={conversation.error} onRetry={() => void conversation.refetch()} />
      ) : (
        <Loader aria-label={t('thread.loading')} />
      )}
    </div>
  );
}

function OpenConversation({ conversation }: { readonly conversation: Conversation }) {
  const { t } = useTranslation();
  const me = useMe();
  const box = useRef<ReplyBoxHandle>(null);
  const place = useRef<HTMLDivElement>(null);
  const [isTransferring, setTransferring] = useState(false);
  const messages = useQuery(messagesQuery(conversation.id, conversation.lastSeq));
  useWindowKeys({ box, place });
  const readers = { myName: me.name, customerName: conversation.customer?.name };
  return (
    <>
      <section className={classes.thread} data-part="thread" aria-label={t('views.thread')}>
        <ConversationHeader conversation={conversation}>
          <Actions conversation={conversation} isTransferring={isTransferring} onTransferring={setTransferring} />
        </ConversationHeader>
        {messages.isPending && <Loader m="md" size="sm" aria-label={t('thread.loading')} />}
        {messages.isError && <ProblemAlert error={messages.error} onRetry={() => void messages.refetch()} />}
        {messages.isSuccess && (
          <>
            <Thread conversation={conversation} messages={messages.data} place={place} />
            <Announcer messages={messages.data} {...readers} />
            <ReplyBox ref={box} conversation={conversation} messages={messages.data} />
          </>
        )}
      </section>
      <section className={classes.side} data-part="side" aria-label={t('views.sideLabel')}>
        <CustomerCard conversation={conversation} />
        {messages.isSuccess && (
          <Assist
            conversation={conversation}
            messages={messages.data}
            onTake={(taken) => box.current?.take(taken)}
            written={() => box.current?.written() ?? ''}
            onHandOn={() => {
              setTransferring(true);
            }}
          />
        )}
      </section>
    </>
  );
}
