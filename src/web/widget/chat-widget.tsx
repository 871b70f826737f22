/** The button in the corner, or the chat that it opens. */
import { unreadOf } from './chat-state.ts';
import { Panel } from './panel.tsx';
import { Icon } from './icon.tsx';
import type { Shown } from './shown.ts';

export function ChatWidget(shown: Shown) {
  const { state, view, words, title, act } = shown;
  if (view.open) return <Panel {...shown} />;
  const count = unreadOf(state);
  return (
    <button
      class="launcher"
      aria-label={count > 0 ? `${title}. ${words.news}: ${count}` : title}
      onClick={() => {
        act.show({ open: true });
      }}
    >
      <Icon path="M3 4h14v10h-8l-4 4v-4H3z" />
      {count > 0 && <span aria-hidden="true">{count}</span>}
    </button>
  );
}
