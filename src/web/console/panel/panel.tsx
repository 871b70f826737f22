/** The panel: theme, words and keys as in the console, the dialogue from the page around it. */
import '../styles.ts';
import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createQueryClient } from '../api/query-client.ts';
import { createI18n } from '../i18n/i18n.ts';
import { KeysProvider } from '../keys/keys-provider.tsx';
import { cssVariables, theme } from '../theme.ts';
import type { HostConversation } from './host-message.ts';
import type { Host } from './host.ts';
import { PanelSuggestions } from './panel-suggestions.tsx';
import { useSent } from './use-sent.ts';

export function Panel({ host }: { readonly host: Host }) {
  const [queryClient] = useState(createQueryClient);
  const [i18n] = useState(createI18n);
  const [conversation, setConversation] = useState<HostConversation>();
  const [colors, setColors] = useState<'light' | 'dark'>();
  const system = useColorScheme();
  const { taken, sent } = useSent(host);
  useEffect(
    () =>
      host.listen((message) => {
        switch (message.type) {
          case 'suffler:conversation':
            setConversation(message);
            return;
          case 'suffler:theme':
            if (message.colors !== undefined) setColors(message.colors);
            if (message.language !== undefined) void i18n.changeLanguage(message.language);
            return;
          case 'suffler:sent':
            sent(message);
        }
      }),
    [host, i18n, sent],
  );
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={colors ?? system}>
        <QueryClientProvider client={queryClient}>
          <KeysProvider>
            <PanelSuggestions conversation={conversation} onTaken={taken} />
          </KeysProvider>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}
