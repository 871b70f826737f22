/** The line above the messages: whose conversation it is, how it stands, and why the bot gave it to a person. */
import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../domain/contact.ts';
import { WaitingBadge } from '../queue/waiting-badge.tsx';
import { useMe } from '../shell/me.ts';
import classes from './conversation-header.module.css';

export interface ConversationHeaderProps {
  readonly conversation: Conversation;
  /** What can be done with it. */
  readonly children: ReactNode;
}

export function ConversationHeader({ conversation, children }: ConversationHeaderProps) {
  const { t } = useTranslation();
  const me = useMe();
  const { customer, status, channel, assignee, waitingSince, handoff } = conversation;
  const has =
    assignee === null
      ? t('actions.nobody')
      : assignee.id === me.id
        ? t('actions.yours')
        : t('actions.assignee', { name: assignee.name });
  return (
    <header className={classes.header}>
      <div className={classes.line}>
        <div className={classes.names}>
          <Title order={2} size="h4" className={classes.title}>
            {customer?.name ?? t('card.unnamed')}
          </Title>
          <p className={classes.state}>
            {[t(`channel.${channel}`), t(`status.${status}`), has].join(' · ')}
            {waitingSince !== null && status !== 'closed' && (
              <>
                {' '}
                <WaitingBadge since={waitingSince} />
              </>
            )}
          </p>
        </div>
        {children}
      </div>
      {handoff !== null && (
        <details className={classes.handoff}>
          <summary>
            {t('thread.handoff')}: {t(`handoffReason.${handoff.reason}`)}
          </summary>
          <p>{handoff.summary}</p>
          {handoff.tried.length > 0 && (
            <>
              <h3>{t('thread.tried')}</h3>
              <ul>
                {handoff.tried.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </>
          )}
        </details>
      )}
    </header>
  );
}
