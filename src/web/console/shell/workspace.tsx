/** The one window: queue, conversation, card and suggestions. */
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function Workspace() {
  const { t } = useTranslation();
  return (
    <main>
      <Title order={1}>{t('queue.title')}</Title>
      <p>{t('queue.empty')}</p>
    </main>
  );
}
