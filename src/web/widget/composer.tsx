/** Where the customer writes. What can't be sent is said before it is tried, and nothing is cut off. */
import { Icon } from './icon.tsx';
import { refuseFiles } from './refuse-files.ts';
import type { Shown } from './shown.ts';
import { fill } from './words.ts';

/** As many characters as the server takes. */
const LIMIT = 20_000;

export function Composer({ view: { draft, files }, words, act }: Shown) {
  const text = draft.trim();
  const over = text.length - LIMIT;
  const sendable = text !== '' && over <= 0;

  const send = (event: Event) => {
    event.preventDefault();
    if (sendable) act.say(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends a word in an input method, and starts a line on a phone's keyboard.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && !matchMedia('(pointer: coarse)').matches) {
      send(event);
    }
  };

  return (
    <form onSubmit={send}>
      <p id="note" role="status" class="wrong">
        {files === true ? words.files : over > 0 && fill(words.tooLong, { count: text.length, limit: LIMIT })}
      </p>
      <textarea
        rows={1}
        aria-label={words.field}
        aria-describedby="note"
        aria-invalid={over > 0}
        placeholder={words.field}
        value={draft}
        onInput={(event) => {
          act.show({ draft: event.currentTarget.value, files: false });
        }}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          refuseFiles(event, event.clipboardData, act);
        }}
      />
      <button class="send" aria-label={words.send} aria-disabled={!sendable}>
        <Icon path="M4 10h12M11 5l5 5-5 5" />
      </button>
    </form>
  );
}
