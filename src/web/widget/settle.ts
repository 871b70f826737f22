/** What a drawing leaves to be done by hand: the focus, how far the conversation is scrolled, how high the field is. */
import type { ChatState } from './chat-state.ts';
import type { Value } from './value.ts';
import type { View } from './view.ts';

/** So near the end, in pixels, counts as being there. */
const NEAR = 60;

/** Call what it gives after each drawing. */
export function createSettle(root: ShadowRoot, view: Value<View>) {
  // After a reload the focus stays where the page put it.
  let wasOpen = view.get().open;
  let before = { own: '', last: '', filled: false };

  function focus(open: boolean, phone: boolean) {
    if (open === wasOpen) return;
    wasOpen = open;
    // The keyboard of a phone would hide what the chat has to say.
    root.querySelector<HTMLElement>(!open ? '.launcher' : phone ? '.panel' : 'textarea')?.focus();
  }

  function scroll(log: HTMLElement, { messages, answering, outbox }: ChatState) {
    const own = outbox.at(-1)?.key ?? before.own;
    const last = `${messages.at(-1)?.seq ?? ''} ${answering ?? ''}`;
    const filled = messages.length > 0;
    // The customer's own words are always shown.
    if (own !== before.own && before.filled) view.patch({ scroll: undefined, behind: false });
    const { scroll: place, behind } = view.get();
    if (place === undefined) log.scrollTop = log.scrollHeight;
    else if (filled && log.onscroll === null) log.scrollTop = place;
    else if (last !== before.last && before.filled && behind !== true) view.patch({ behind: true });
    if (filled) {
      log.onscroll = () => {
        const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
        const { scroll: known, behind: some } = view.get();
        const now = atEnd ? undefined : log.scrollTop;
        if (known !== now) view.patch({ scroll: now, behind: atEnd ? false : some });
      };
    }
    before = { own, last, filled };
  }

  return (state: ChatState, phone: boolean) => {
    const log = root.querySelector<HTMLElement>('.log');
    const field = root.querySelector('textarea');
    focus(view.get().open, phone);
    if (log === null || field === null) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
    scroll(log, state);
    fitPhone(root.querySelector<HTMLElement>('.panel'), phone);
  };
}

/** A phone's keyboard covers the page without making it smaller. */
function fitPhone(panel: HTMLElement | null, phone: boolean) {
  const { visualViewport: visible } = window;
  if (panel === null || visible === null) return;
  panel.style.height = phone ? `${visible.height}px` : '';
  panel.style.top = phone ? `${visible.offsetTop}px` : '';
}
