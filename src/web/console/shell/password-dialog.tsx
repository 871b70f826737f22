/** Where a person changes their own password. What is wrong is said by the field that it is about. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../api/problem-error.ts';
import { changePassword } from '../api/session.ts';
import { Dialog } from './dialog.tsx';
import { useTell } from './notices.tsx';
import classes from './password-dialog.module.css';
import { passwordFault } from './password-fault.ts';
import { PasswordField } from './password-field.tsx';

export interface PasswordDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function PasswordDialog({ isOpen, onClose }: PasswordDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('password.title')} closeLabel={t('password.cancel')}>
      <PasswordForm onClose={onClose} />
    </Dialog>
  );
}

function PasswordForm({ onClose }: Pick<PasswordDialogProps, 'onClose'>) {
  const { t, i18n } = useTranslation();
  const tell = useTell();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const fields = { current: useRef<HTMLInputElement>(null), password: useRef<HTMLInputElement>(null) };
  const change = useMutation({
    mutationFn: () => changePassword(current, password),
    onSuccess: () => {
      tell({ tone: 'good', text: t('password.done') });
      onClose();
    },
    onError: (error) => {
      fields[fieldOf(error)].current?.focus();
    },
  });
  const faultAt = (field: keyof typeof fields) =>
    change.isError && fieldOf(change.error) === field ? passwordFault(t, i18n.language, change.error) : undefined;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <PasswordField
        ref={fields.current}
        label={t('password.current')}
        value={current}
        onText={setCurrent}
        fault={faultAt('current')}
        autoComplete="current-password"
      />
      <PasswordField
        ref={fields.password}
        label={t('password.new')}
        description={t('password.hint')}
        value={password}
        onText={setPassword}
        fault={faultAt('password')}
        autoComplete="new-password"
      />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('password.cancel')}
        </Button>
        <Button type="submit" loading={change.isPending}>
          {t('password.submit')}
        </Button>
      </div>
    </form>
  );
}

/** All but what is said of the new one is about the try as a whole, which begins with the current one. */
function fieldOf(error: Error): 'current' | 'password' {
  return codeOf(error) === 'password_weak' ? 'password' : 'current';
}
