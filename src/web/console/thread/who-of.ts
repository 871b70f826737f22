/** Who wrote a message, as the reader should see it. */
import type { TFunction } from 'i18next';
import type { ContactMessage } from '../../../domain/contact.ts';

export interface Readers {
  readonly myName: string;
  readonly customerName: string | undefined;
}

export function whoOf(t: TFunction, { author, name }: ContactMessage, { myName, customerName }: Readers): string {
  switch (author) {
    case 'customer':
      return customerName ?? t('author.customer');
    case 'agent':
      return name === myName ? t('author.you') : (name ?? t('author.agent'));
    case 'bot':
    case 'system':
      return t(`author.${author}`);
  }
}
