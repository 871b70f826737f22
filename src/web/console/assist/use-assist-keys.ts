/** The keys of the suggestions. Bound by place, so that they are the same on a Russian layout. */
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/keys-provider.tsx';
import type { KeyBinding } from '../keys/key-binding.ts';
import type { Taken } from './taken.ts';

export interface AssistKeys {
  /** How many variants there are. */
  readonly count: number;
  readonly select: (at: number) => void;
  /** These return false where there was nothing to do. */
  readonly take: (how: Taken['how']) => boolean;
  readonly reject: () => boolean;
  readonly ask: () => boolean;
  readonly proof: () => boolean;
  readonly open: (kind: 'search' | 'refusal' | 'templates' | 'draft') => void;
}

export function useAssistKeys({ count, select, take, reject, ask, proof, open }: AssistKeys): void {
  const { t } = useTranslation('assist');
  const group = t('title');
  const opens = (kind: Parameters<AssistKeys['open']>[0]) => () => {
    open(kind);
    return undefined;
  };
  const takes = (event: KeyboardEvent) => (isFree(event.target) ? undefinedOr(take('take')) : false);
  const variants: KeyBinding[] = [1, 2, 3].map((number) => ({
    code: `Digit${number}`,
    alt: true,
    whileTyping: true,
    does: t('keys.variant', { number }),
    group,
    run: () => {
      if (number > count) return false;
      select(number - 1);
      return undefined;
    },
  }));
  useKeys([
    { code: 'Tab', whileTyping: true, does: t('keys.take'), group, run: takes },
    { code: 'Enter', ctrl: true, whileTyping: true, does: t('keys.take'), group, run: takes },
    ...variants,
    { code: 'KeyE', does: t('keys.edit'), group, run: () => undefinedOr(take('edit')) },
    { code: 'KeyX', does: t('keys.reject'), group, run: () => undefinedOr(reject()) },
    { code: 'KeyP', does: t('keys.proof'), group, run: () => undefinedOr(proof()) },
    { code: 'KeyA', does: t('keys.ask'), group, run: () => undefinedOr(ask()) },
    { code: 'Slash', does: t('keys.search'), group, run: opens('search') },
    { code: 'KeyR', does: t('keys.refusal'), group, run: opens('refusal') },
    { code: 'KeyD', does: t('keys.draft'), group, run: opens('draft') },
    { code: 'KeyS', does: t('keys.templates'), group, run: opens('templates') },
    { code: 'KeyS', alt: true, whileTyping: true, does: t('keys.templates'), group, run: opens('templates') },
  ]);
}

/**
 * Tab has a meaning of its own, to move on: it takes only where there is nothing to move from, or in the reply box while
 * that is empty. So nobody is caught in a trap, and no written word is overwritten by a slip.
 */
function isFree(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return target.dataset.replyBox !== undefined && target.value === '';
  return target === document.body;
}

function undefinedOr(done: boolean): false | undefined {
  return done ? undefined : false;
}
