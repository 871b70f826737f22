/** The suggestions beside the reply box. */
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContactMessage, Conversation } from '../../../domain/contact.ts';

export interface AssistProps {
  readonly conversation: Conversation;
  /** Those that are loaded, oldest first. */
  readonly messages: readonly ContactMessage[];
  /** Puts a text into the reply box; the box keeps `replyId` and tells what became of it once it is sent. */
  readonly onTake: (text: string, replyId: string | null) => void;
}

export function Assist({ conversation }: AssistProps) {
  const { t } = useTranslation('assist');
  return (
    <section aria-label={t('title')} data-conversation={conversation.id}>
      <Title order={2}>{t('title')}</Title>
    </section>
  );
}
