/** The sign-in page. What went wrong stands above the fields, and the password stays for another try. */
import { Button, PasswordInput, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem-error.ts';
import { sessionQuery, signIn } from '../api/session.ts';
import { problemText } from './problem-text.ts';
import { LookAndLanguage } from './look-and-language.tsx';
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
      return queryClient.query({ ...sessionQuery, staleTime: 0 });
    },
  });
  const fault = enter.isError
    ? faultOf(enter.error)
    : enter.isSuccess && enter.data === null
      ? t('signIn.cookies_off')
      : undefined;
  function faultOf(error: Error): string {
    if (!(error instanceof ProblemError)) return problemText(t, error);
    const { code, retryAfter } = error.problem;
    if (code !== 'login_locked' || retryAfter === undefined) return problemText(t, error);
    const until = new Date(Date.now() + retryAfter * 1_000);
    return t('signIn.locked', { time: until.toLocaleTimeString(i18n.language, { timeStyle: 'short' }) });
  }
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
      <div className={classes.settings}>
        <LookAndLanguage />
      </div>
    </main>
  );
}
