/** The open chat. On a phone it is a dialog over the whole page and keeps the focus; elsewhere the page stays usable. */
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import { refuseFiles } from './refuse-files.ts';
import type { Shown } from './shown.ts';
import { StatusBar } from './status-bar.tsx';

export function Panel(shown: Shown) {
  const { words, title, phone, act } = shown;
  const close = () => {
    act.show({ open: false });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) close();
    if (event.key === 'Tab' && phone && event.currentTarget instanceof Element) keepFocus(event, event.currentTarget);
  };
  const onDrag = (event: DragEvent) => {
    refuseFiles(event, event.dataTransfer, act);
  };
  return (
    <section
      class="panel"
      role={phone ? 'dialog' : 'region'}
      aria-modal={phone || undefined}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onDragOver={onDrag}
      onDrop={onDrag}
    >
      <header>
        <h2>{title}</h2>
        <button class="close" aria-label={words.close} onClick={close}>
          ×
        </button>
      </header>
      <MessageList {...shown} />
      <StatusBar {...shown} />
      <Composer {...shown} />
    </section>
  );
}

/** From the last element the focus goes on to the first, and back. */
function keepFocus(event: KeyboardEvent, panel: Element) {
  const stops = [...panel.querySelectorAll<HTMLElement>('button:enabled, a, textarea, .log')];
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (event.target !== from && event.target !== panel) return;
  event.preventDefault();
  to?.focus();
}
