/** The button in the corner, or the chat that it opens. */
import { unreadOf } from './chat-state.ts';
import { Panel } from './panel.tsx';
import type { Shown } from './shown.ts';
import { fill } from './words.ts';

export function ChatWidget(shown: Shown) {
  const { state, view, words, act } = shown;
  if (view.open) return <Panel {...shown} />;
  const count = unreadOf(state);
  return (
    <button
      type="button"
      class="launcher"
      aria-label={count === 0 ? words.open : `${words.open}, ${fill(words.unread, { count })}`}
      onClick={() => {
        act.show({ open: true });
      }}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 5h16v12h-9l-4 4v-4H4z" />
      </svg>
      {count > 0 && <span aria-hidden="true">{count}</span>}
    </button>
  );
}
