/** The sign-in page. What went wrong stands above the fields, and the password stays for another try. */
import { Button, PasswordInput, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem-error.ts';
import { sessionQuery, signIn } from '../api/session.ts';
import { problemText } from './problem-text.ts';
import { SettingsMenu } from './settings-menu.tsx';
import classes from './sign-in.module.css';

export function SignIn() {
  const { t, i18n } = useTranslation();
  const queryClient = useQueryClient();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: async () => {
      await signIn(login.trim(), password);
      // Asked anew: only the answer tells whether the browser has kept the cookie.
      return queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    },
  });
  const lockedUntil = enter.error instanceof ProblemError ? enter.error.problem.until : undefined;
  const fault = enter.isError
    ? lockedUntil === undefined
      ? problemText(t, enter.error)
      : t('signIn.locked', { time: new Date(lockedUntil).toLocaleTimeString(i18n.language, { timeStyle: 'short' }) })
    : enter.isSuccess && enter.data === null
      ? t('signIn.cookies_off')
      : undefined;
  return (
    <main className={classes.page}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate();
        }}
      >
        <header>
          <p className={classes.product}>{t('product')}</p>
          <Title order={1} size="h3">
            {t('signIn.title')}
          </Title>
          <p className={classes.hint}>{t('signIn.hint')}</p>
        </header>
        {fault !== undefined && (
          <p role="alert" className={classes.fault}>
            {fault}
          </p>
        )}
        <TextInput
          label={t('signIn.login')}
          value={login}
          onChange={(event) => {
            setLogin(event.currentTarget.value);
          }}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          autoFocus
        />
        <PasswordInput
          label={t('signIn.password')}
          value={password}
          onChange={(event) => {
            setPassword(event.currentTarget.value);
          }}
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <Button type="submit" loading={enter.isPending} fullWidth>
          {t('signIn.submit')}
        </Button>
      </form>
      <SettingsMenu />
    </main>
  );
}
