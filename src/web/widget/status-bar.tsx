/** Who answers now. While it is the bot, a person is always one press away. */
import { Icon } from './icon.tsx';
import type { Shown } from './shown.ts';
import { fill } from './words.ts';

export function StatusBar({ state: { conversation, connected, outbox }, words, act }: Shown) {
  const status = conversation?.status ?? 'bot';
  const name = conversation?.assignee?.name ?? words.agent;
  const said = {
    bot: '',
    waiting: words.queued,
    active: fill(words.withYou, { name }),
    review: words.sorry,
    closed: words.closed,
  }[status];
  return (
    <div class="status">
      <div role="status">
        {!connected && <p class="warning">{words.offline}</p>}
        {said}
      </div>
      {(status === 'bot' || status === 'closed') && (
        <button class="person" disabled={outbox.some(({ kind }) => kind === 'handoff')} onClick={act.handOff}>
          <Icon path="M10 2a3 3 0 1 0 .1 0M4 18q0-7 6-7t6 7" />
          {words.person}
        </button>
      )}
    </div>
  );
}
