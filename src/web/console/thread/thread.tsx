/** The messages of a conversation. Only those in sight are in the page, so a thousand scroll like ten. */
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../domain/contact.ts';
import { joined, messagesBefore, messagesKey, type Messages } from '../api/messages.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { useMe } from '../shell/me.ts';
import { Message } from './message.tsx';
import classes from './thread.module.css';
import { useUnread } from './use-unread.ts';

export interface ThreadProps {
  readonly conversation: Conversation;
  readonly messages: Messages;
  /** The element that scrolls: the window's keys move the focus to it. */
  readonly place: RefObject<HTMLDivElement | null>;
}

/** A little above the end still counts as reading the end. */
const AT_END = 48;

export function Thread({ conversation, messages, place }: ThreadProps) {
  const { t } = useTranslation();
  const me = useMe();
  const queryClient = useQueryClient();
  const virtualizer = useVirtualizer({
    count: messages.length,
    getScrollElement: () => place.current,
    estimateSize: () => 76,
    getItemKey: (at) => messages[at]?.seq ?? at,
    overscan: 6,
    gap: 8,
    paddingStart: 8,
    paddingEnd: 12,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: AT_END,
  });
  const hasOpened = useRef(false);
  useLayoutEffect(() => {
    if (hasOpened.current || messages.length === 0) return;
    hasOpened.current = true;
    virtualizer.scrollToEnd();
  }, [messages.length, virtualizer]);
  // A header that unfolds or a box that grows takes room from below: who reads the end stays there.
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    let height = element.clientHeight;
    const observer = new ResizeObserver(() => {
      const shrunk = height - element.clientHeight;
      height = element.clientHeight;
      if (shrunk > 0 && virtualizer.isAtEnd(AT_END + shrunk)) virtualizer.scrollToEnd();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [place, virtualizer]);
  const unread = useUnread(messages, () => virtualizer.isAtEnd(AT_END));
  const first = messages[0]?.seq ?? 1;
  const earlier = useMutation({
    mutationFn: () => messagesBefore(conversation.id, first),
    onSuccess: (page) => {
      queryClient.setQueryData<Messages>(messagesKey(conversation.id), (known = []) => joined(page, known));
    },
  });
  return (
    <div className={classes.frame}>
      <div
        ref={place}
        className={classes.place}
        role="region"
        aria-label={t('thread.label')}
        // A region that scrolls is reached by Tab, so that the arrows can scroll it.
        tabIndex={0}
        onScroll={() => {
          if (virtualizer.isAtEnd(AT_END)) unread.clear();
        }}
      >
        <div className={classes.edge}>
          {first > 1 ? (
            <Button
              size="compact-xs"
              variant="default"
              loading={earlier.isPending}
              onClick={() => {
                earlier.mutate();
              }}
            >
              {t('thread.earlier')}
            </Button>
          ) : messages.length === 0 ? (
            t('thread.empty')
          ) : (
            t('thread.beginning')
          )}
          {earlier.isError && <ProblemAlert error={earlier.error} />}
        </div>
        <div role="list" className={classes.list} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const message = messages[index];
            if (message === undefined) return null;
            return (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                role="listitem"
                aria-setsize={conversation.lastSeq}
                aria-posinset={message.seq}
                className={classes.item}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Message
                  message={message}
                  before={messages[index - 1]}
                  myName={me.name}
                  customerName={conversation.customer?.name}
                />
              </div>
            );
          })}
        </div>
      </div>
      {unread.count > 0 && (
        <Button
          className={classes.toEnd}
          size="xs"
          radius="xl"
          onClick={() => {
            virtualizer.scrollToEnd();
            unread.clear();
          }}
        >
          {t('thread.unread', { count: unread.count })}
        </Button>
      )}
    </div>
  );
}
