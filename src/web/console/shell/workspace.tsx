/** The one window: queue, conversation, card and suggestions. On a narrow screen one of them at a time. */
import { Title } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyList, useKeys } from '../keys/keys-provider.tsx';
import type { KeyBinding } from '../keys/key-binding.ts';
import { useLive } from '../live/use-live.ts';
import { Queue } from '../queue/queue.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { ConversationPane } from './conversation-pane.tsx';
import { KeysHelp } from './keys-help.tsx';
import { useMe } from './me.ts';
import { TopBar } from './top-bar.tsx';
import { useNoFiles } from './use-no-files.ts';
import { ViewSwitch, type View } from './view-switch.tsx';
import { WaitingCount } from './waiting-count.tsx';
import classes from './workspace.module.css';

export function Workspace() {
  const { t } = useTranslation();
  const me = useMe();
  const { tab = 'waiting' } = useSearch({ strict: false });
  const { id } = useParams({ strict: false });
  const live = useLive(me.id);
  useNoFiles();
  const [shown, setShown] = useState<KeyBinding[]>();
  // Which part a narrow screen shows: the conversation as soon as one is chosen.
  const [chosen, setChosen] = useState<{ readonly view: View; readonly of: string | undefined }>();
  const view = chosen?.of === id ? (chosen?.view ?? 'queue') : id === undefined ? 'queue' : 'thread';
  const listKeys = useKeyList();
  const showKeys = () => {
    setShown([...listKeys()]);
  };
  useKeys([
    {
      code: 'Slash',
      shift: true,
      sign: '?',
      does: t('keys.help'),
      group: t('keys.window'),
      run: () => {
        showKeys();
        return undefined;
      },
    },
  ]);
  return (
    <div className={classes.window} data-view={view} data-open={id !== undefined}>
      <TopBar connection={live.connection} onKeys={showKeys} />
      <ConnectionBanner {...live} />
      <main className={classes.columns}>
        <Queue tab={tab} openId={id} />
        {id === undefined ? (
          <div className={classes.middle} data-part="thread">
            <Title order={2} size="h4">
              {t('thread.pick')}
            </Title>
            <p>{t('thread.pickText')}</p>
          </div>
        ) : (
          <ConversationPane key={id} id={id} />
        )}
      </main>
      <ViewSwitch
        view={view}
        hasConversation={id !== undefined}
        onView={(next) => {
          setChosen({ view: next, of: id });
        }}
      />
      <WaitingCount />
      <KeysHelp
        bindings={shown}
        onClose={() => {
          setShown(undefined);
        }}
      />
    </div>
  );
}
