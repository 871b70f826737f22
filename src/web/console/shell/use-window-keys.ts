/** The keys of the window as a whole: write, comment, read, leave a field, see all keys. */
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { isTyping } from '../keys/key-binding.ts';
import { useKeys } from '../keys/keys-provider.tsx';
import type { ReplyBoxHandle } from '../reply/reply-box.tsx';

export interface WindowKeysOptions {
  readonly box: RefObject<ReplyBoxHandle | null>;
  /** The element that the messages scroll in. */
  readonly place: RefObject<HTMLDivElement | null>;
}

export function useWindowKeys({ box, place }: WindowKeysOptions): void {
  const { t } = useTranslation();
  const group = t('keys.conversation');
  const write = (kind: 'message' | 'comment') => () => {
    if (box.current === null) return false;
    box.current.write(kind);
    return undefined;
  };
  useKeys([
    {
      code: 'Enter',
      does: t('keys.open'),
      group,
      run: () => (answersEnter(document.activeElement) ? false : write('message')()),
    },
    { code: 'KeyW', does: t('keys.write'), group, run: write('message') },
    { code: 'KeyN', does: t('keys.comment'), group, run: write('comment') },
    {
      code: 'KeyM',
      does: t('keys.messages'),
      group,
      run: () => {
        if (place.current === null) return false;
        place.current.focus();
        return undefined;
      },
    },
    {
      code: 'Escape',
      whileTyping: true,
      does: t('keys.leave'),
      group: t('keys.window'),
      run: (event) => {
        if (!isTyping(event.target) || !(event.target instanceof HTMLElement)) return false;
        event.target.blur();
        return undefined;
      },
    },
  ]);
}

/** A button, a menu or another link means something else by Enter; the link of the open conversation is done with. */
function answersEnter(element: Element | null): boolean {
  if (element === null || element.hasAttribute('aria-current')) return false;
  return element.matches('a, button, summary, [role="menuitem"], [role="button"]');
}
