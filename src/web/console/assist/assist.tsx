/** The suggestions beside the reply box. */
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContactMessage, Conversation } from '../../../domain/contact.ts';
import type { Taken } from './taken.ts';

export interface AssistProps {
  readonly conversation: Conversation;
  /** Those that are loaded, oldest first. */
  readonly messages: readonly ContactMessage[];
  /** Puts a text into the reply box. The box keeps it, and once its message is sent tells what became of it: tellFeedback. */
  readonly onTake: (taken: Taken) => void;
  /** What the agent has written so far: "save my reply as a draft article" begins with it. */
  readonly written: () => string;
  /** Opens the way to a colleague. */
  readonly onHandOn: () => void;
}

export function Assist({ conversation }: AssistProps) {
  const { t } = useTranslation('assist');
  return (
    <section aria-label={t('title')} data-conversation={conversation.id}>
      <Title order={2}>{t('title')}</Title>
    </section>
  );
}
