/** One conversation of the queue: who, since when, and what they wrote last. */
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../domain/contact.ts';
import classes from './queue.module.css';
import { WaitingBadge } from './waiting-badge.tsx';

export interface QueueItemProps {
  readonly conversation: Conversation;
}

/** Finds the link of a conversation in the page, to move the focus to it. */
export const linkIdOf = (id: string) => `queue-${id}`;

/** Drawn again only when its own conversation changed: in a busy hour the list changes many times a second. */
export const QueueItem = memo(function QueueItem({ conversation }: QueueItemProps) {
  const { t } = useTranslation();
  const { id, status, channel, topic, customer, preview, waitingSince, assignee } = conversation;
  return (
    <li>
      <Link
        id={linkIdOf(id)}
        to="/c/$id"
        params={{ id }}
        search={(previous) => previous}
        className={classes.item}
        // Sets aria-current on the open one.
        activeOptions={{ includeSearch: false }}
      >
        <span className={classes.top}>
          <span className={classes.name}>{customer?.name ?? t('card.unnamed')}</span>
          {waitingSince !== null && status !== 'closed' ? (
            <WaitingBadge since={waitingSince} />
          ) : (
            <span className={classes.status}>{t(`status.${status}`)}</span>
          )}
        </span>
        <span className={classes.preview}>{preview === '' ? t('queue.noText') : preview}</span>
        <span className={classes.details}>
          {t(`channel.${channel}`)}
          {topic !== null && (
            <>
              {' · '}
              {/* What turns the direction around in it turns nothing else around. */}
              <bdi>{topic}</bdi>
            </>
          )}
          {assignee !== null && ` · ${assignee.name}`}
        </span>
      </Link>
    </li>
  );
});
