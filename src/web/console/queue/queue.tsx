/** The queue: those who wait, one's own conversations, and all of them. J and K move through it. */
import { Button, Loader, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listConversations, listQuery, tabs, type Tab } from '../api/conversations.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { QueueItem } from './queue-item.tsx';
import classes from './queue.module.css';
import { useQueueKeys } from './use-queue-keys.ts';

export interface QueueProps {
  readonly tab: Tab;
  readonly openId: string | undefined;
}

export function Queue({ tab, openId }: QueueProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const list = useQuery(listQuery(tab));
  const items = list.data?.items ?? [];
  const choose = (next: Tab) => void navigate({ to: '.', search: { tab: next } });
  useQueueKeys({ items, openId, onTab: choose });
  const more = useMutation({
    mutationFn: (cursor: string) => listConversations(tab, cursor),
    onSuccess: (page) => {
      queryClient.setQueryData(listQuery(tab).queryKey, (known = page) => {
        const ids = new Set(known.items.map(({ id }) => id));
        return { ...page, items: [...known.items, ...page.items.filter(({ id }) => !ids.has(id))] };
      });
    },
  });
  const cursor = list.data?.nextCursor ?? null;
  return (
    <nav className={classes.queue} data-part="queue" aria-label={t('queue.title')}>
      <Title order={2} className="hidden">
        {t('queue.title')}
      </Title>
      <div className={classes.tabs}>
        {tabs.map((each) => (
          <TabButton
            key={each}
            tab={each}
            isChosen={each === tab}
            onChoose={() => {
              choose(each);
            }}
          />
        ))}
      </div>
      <div className={classes.list}>
        {list.isPending && <Loader size="sm" m="md" aria-label={t('queue.loading')} />}
        {list.isError && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && items.length === 0 && (
          <div className={classes.empty}>
            <strong>{t(`queue.emptyTitle.${tab}`)}</strong>
            <p>{t(`queue.emptyText.${tab}`)}</p>
          </div>
        )}
        <ul>
          {items.map((conversation) => (
            <QueueItem key={conversation.id} conversation={conversation} />
          ))}
        </ul>
        {cursor !== null && (
          <Button
            variant="default"
            size="xs"
            m="sm"
            loading={more.isPending}
            onClick={() => {
              more.mutate(cursor);
            }}
          >
            {t('queue.more')}
          </Button>
        )}
        {more.isError && <ProblemAlert error={more.error} />}
      </div>
    </nav>
  );
}

interface TabButtonProps {
  readonly tab: Tab;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function TabButton({ tab, isChosen, onChoose }: TabButtonProps) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...listQuery(tab), enabled: tab !== 'all' });
  return (
    <button type="button" className={classes.tab} aria-pressed={isChosen} onClick={onChoose}>
      {t(`queue.tab.${tab}`)}
      {tab !== 'all' && data !== undefined && (
        <span className={classes.count}>
          {data.items.length}
          {data.nextCursor !== null && '+'}
        </span>
      )}
    </button>
  );
}
