/** What every page of the console stands on: theme, words, the cache of what the server said, the keys. */
import './styles.ts';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createQueryClient } from './api/query-client.ts';
import { createI18n } from './i18n/i18n.ts';
import { KeysProvider } from './keys/keys-provider.tsx';
import { cssVariables, theme } from './theme.ts';

export function Providers({ children }: { readonly children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [i18n] = useState(createI18n);
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <KeysProvider>{children}</KeysProvider>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}
