/** A field for a password. What is wrong with it stands below it, and is read with it. */
import { PasswordInput } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

export interface PasswordFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly fault?: string | undefined;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly ref?: Ref<HTMLInputElement>;
}

export function PasswordField({ onText, fault, ...input }: PasswordFieldProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      {...input}
      onChange={(event) => {
        onText(event.currentTarget.value);
      }}
      error={fault}
      aria-invalid={fault !== undefined}
      visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
      required
      withAsterisk={false}
    />
  );
}
