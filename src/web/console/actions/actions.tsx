/** What can be done with the open conversation: take, transfer, give to the queue, close, reopen. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../domain/contact.ts';
import { codeOf } from '../api/problem-error.ts';
import { useKeys } from '../keys/keys-provider.tsx';
import { useMe } from '../shell/me.ts';
import classes from './actions.module.css';
import { TransferDialog } from './transfer-dialog.tsx';
import { useChange } from './use-change.ts';

export interface ActionsProps {
  readonly conversation: Conversation;
  /** The transfer dialog is also opened from the suggestions. */
  readonly isTransferring: boolean;
  readonly onTransferring: (open: boolean) => void;
}

export function Actions({ conversation, isTransferring, onTransferring }: ActionsProps) {
  const { t } = useTranslation();
  const me = useMe();
  const changing = useChange(conversation.id);
  const [refusedFor, setRefusedFor] = useState<string>();
  const { status, assignee } = conversation;
  const isMine = assignee?.id === me.id;
  const isClosed = status === 'closed';
  const take = (force: boolean) => {
    changing.mutate(
      { verb: 'assign', body: { to: 'me', ...(force ? { force } : {}) } },
      {
        onError: (error) => {
          if (codeOf(error) === 'conversation_taken') setRefusedFor(conversation.id);
        },
        onSuccess: () => {
          setRefusedFor(undefined);
        },
      },
    );
  };
  const mayForce = refusedFor === conversation.id && (me.role === 'supervisor' || me.role === 'admin');
  const handOff = () => {
    changing.mutate({ verb: 'handoff', body: {} });
  };
  const closeOrReopen = () => {
    changing.mutate({ verb: isClosed ? 'reopen' : 'close', body: {} });
  };
  const group = t('keys.conversation');
  const unless = (isOut: boolean, act: () => void) => () => {
    if (isOut || changing.isPending) return false;
    act();
    return undefined;
  };
  const openTransfer = () => {
    onTransferring(true);
  };
  const isQueued = status === 'waiting' && assignee === null;
  const takeIt = () => {
    take(false);
  };
  useKeys([
    { code: 'KeyG', does: t('keys.take'), group, run: unless(isMine || isClosed, takeIt) },
    { code: 'KeyT', shift: true, does: t('keys.transfer'), group, run: unless(isClosed, openTransfer) },
    { code: 'KeyQ', shift: true, does: t('keys.handoff'), group, run: unless(isClosed || isQueued, handOff) },
    { code: 'KeyZ', shift: true, does: t('keys.close'), group, run: unless(false, closeOrReopen) },
  ]);
  return (
    <div className={classes.actions} role="group" aria-label={t('actions.label')}>
      {!isClosed && !isMine && (
        <Button size="xs" loading={changing.isPending} onClick={takeIt}>
          {t('actions.take')}
        </Button>
      )}
      {mayForce && (
        <Button
          size="xs"
          color="red"
          onClick={() => {
            take(true);
          }}
        >
          {t('actions.takeOver')}
        </Button>
      )}
      {!isClosed && (
        <Button size="xs" variant="default" onClick={openTransfer}>
          {t('actions.transfer')}
        </Button>
      )}
      {!isClosed && !isQueued && (
        <Button size="xs" variant="default" onClick={handOff}>
          {t('actions.handoff')}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={closeOrReopen}>
        {isClosed ? t('actions.reopen') : t('actions.close')}
      </Button>
      <TransferDialog
        isOpen={isTransferring}
        onClose={() => {
          onTransferring(false);
        }}
        onTransfer={(body) => {
          changing.mutate({ verb: 'transfer', body });
        }}
      />
    </div>
  );
}
