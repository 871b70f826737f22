/** What the agent sets for themselves, and the way out. The browser's own popover: Esc and a click elsewhere close it. */
import { Button, Checkbox, UnstyledButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery, signOut } from '../api/session.ts';
import { useLetters } from '../keys/keys-provider.tsx';
import { LookAndLanguage } from './look-and-language.tsx';
import { useMe } from './me.ts';
import { PasswordDialog } from './password-dialog.tsx';
import classes from './settings-menu.module.css';

export function SettingsMenu({ onKeys }: { readonly onKeys: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const queryClient = useQueryClient();
  const { letters, setLetters } = useLetters();
  const panel = useRef<HTMLDivElement>(null);
  const panelId = useId();
  const [changesPassword, setChangesPassword] = useState(false);
  const leave = async () => {
    await signOut().catch(() => undefined);
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, null);
  };
  return (
    <>
      <UnstyledButton className={classes.button} popoverTarget={panelId}>
        {me.name} <span aria-hidden>▾</span>
      </UnstyledButton>
      <div ref={panel} id={panelId} popover="auto" className={classes.panel} role="group" aria-label={t('menu.label')}>
        <p>
          <b>{me.name}</b>
          <br />
          <span className={classes.role}>{t(`role.${me.role}`)}</span>
        </p>
        <LookAndLanguage />
        <Checkbox
          size="xs"
          label={t('menu.letters')}
          checked={letters}
          onChange={(event) => {
            setLetters(event.currentTarget.checked);
          }}
        />
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            panel.current?.hidePopover();
            onKeys();
          }}
        >
          {t('menu.keys')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            panel.current?.hidePopover();
            setChangesPassword(true);
          }}
        >
          {t('menu.password')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void leave()}>
          {t('menu.signOut')}
        </Button>
      </div>
      <PasswordDialog
        isOpen={changesPassword}
        onClose={() => {
          setChangesPassword(false);
        }}
      />
    </>
  );
}
