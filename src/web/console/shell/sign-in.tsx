/** The sign-in page. What went wrong stands above the fields, and the password stays for another try. */
import { Button, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery, signIn } from '../api/session.ts';
import { LookAndLanguage } from './look-and-language.tsx';
import { passwordFault } from './password-fault.ts';
import { PasswordField } from './password-field.tsx';
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
    ? passwordFault(t, i18n.language, enter.error)
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
        <PasswordField
          label={t('signIn.password')}
          value={password}
          onText={setPassword}
          autoComplete="current-password"
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
