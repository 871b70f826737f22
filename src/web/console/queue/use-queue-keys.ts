/** The keys of the queue: J and K open the next and the previous conversation, 1 to 3 choose a tab. */
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../domain/contact.ts';
import { tabs, type Tab } from '../api/conversations.ts';
import { useKeys } from '../keys/keys-provider.tsx';
import { linkIdOf } from './queue-item.tsx';

export interface QueueKeysOptions {
  readonly items: readonly Conversation[];
  readonly openId: string | undefined;
  readonly onTab: (tab: Tab) => void;
}

export function useQueueKeys({ items, openId, onTab }: QueueKeysOptions): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const group = t('keys.queue');
  const move = (step: 1 | -1) => () => {
    const at = items.findIndex(({ id }) => id === openId);
    // One that has left the list has no neighbours: begin at the near end.
    const next = items[at < 0 ? (step === 1 ? 0 : items.length - 1) : at + step];
    if (next === undefined) return false;
    document.getElementById(linkIdOf(next.id))?.focus();
    void navigate({ to: '/c/$id', params: { id: next.id }, search: (previous) => previous });
    return undefined;
  };
  useKeys([
    { code: 'KeyJ', does: t('keys.next'), group, run: move(1) },
    { code: 'KeyK', does: t('keys.previous'), group, run: move(-1) },
    ...tabs.map((tab, at) => ({
      code: `Digit${at + 1}`,
      does: t('keys.tab', { name: t(`queue.tab.${tab}`) }),
      group,
      run: () => {
        onTab(tab);
        return undefined;
      },
    })),
  ]);
}
