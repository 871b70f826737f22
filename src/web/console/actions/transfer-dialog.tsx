/** To whom a conversation goes, with a note that only colleagues read. */
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { colleaguesQuery, type Verbs } from '../api/conversations.ts';
import { useMe } from '../shell/me.ts';
import { Dialog } from '../shell/dialog.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import classes from './actions.module.css';

export interface TransferDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onTransfer: (body: Verbs['transfer']) => void;
}

export function TransferDialog({ isOpen, onClose, onTransfer }: TransferDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('transfer.title')} closeLabel={t('transfer.cancel')}>
      <TransferForm onClose={onClose} onTransfer={onTransfer} />
    </Dialog>
  );
}

function TransferForm({ onClose, onTransfer }: Omit<TransferDialogProps, 'isOpen'>) {
  const { t } = useTranslation();
  const me = useMe();
  const colleagues = useQuery(colleaguesQuery);
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  if (colleagues.isError) return <ProblemAlert error={colleagues.error} onRetry={() => void colleagues.refetch()} />;
  const others = (colleagues.data ?? []).filter(({ id }) => id !== me.id);
  if (colleagues.isSuccess && others.length === 0) return <p>{t('transfer.alone')}</p>;
  return (
    <form
      className={classes.dialog}
      onSubmit={(event) => {
        event.preventDefault();
        onTransfer({ to, ...(note.trim() === '' ? {} : { note: note.trim() }) });
        onClose();
      }}
    >
      <NativeSelect
        label={t('transfer.to')}
        required
        withAsterisk={false}
        value={to}
        onChange={(event) => {
          setTo(event.currentTarget.value);
        }}
        data={[
          { value: '', label: t('transfer.choose'), disabled: true },
          ...others.map(({ id, name, role }) => ({ value: id, label: `${name}, ${t(`role.${role}`)}` })),
        ]}
      />
      <Textarea
        label={t('transfer.note')}
        description={t('transfer.noteHint')}
        value={note}
        maxLength={2_000}
        rows={3}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('transfer.cancel')}
        </Button>
        <Button type="submit">{t('transfer.submit')}</Button>
      </div>
    </form>
  );
}
