/** Who answers now. While it is the bot, a person is always one press away. */
import type { Shown } from './shown.ts';
import { fill } from './words.ts';

export function StatusBar({ state: { conversation, connected, outbox }, words, act }: Shown) {
  const status = conversation?.status;
  const name = conversation?.assignee?.name ?? words.agent;
  const [first, more] =
    status === 'waiting'
      ? [words.queued, words.queuedMore]
      : status === 'active'
        ? [fill(words.withYou, { name })]
        : status === 'closed'
          ? [words.closed, words.closedMore]
          : [];
  return (
    <div class="status">
      <div role="status">
        {!connected && <p class="warning">{words.offline}</p>}
        {first !== undefined && (
          <p>
            <b>{first}</b> {more}
          </p>
        )}
      </div>
      {status !== 'waiting' && status !== 'active' && (
        <button
          type="button"
          class="person"
          disabled={outbox.some(({ kind }) => kind === 'handoff')}
          onClick={act.callPerson}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="5" r="3" />
            <path d="M3 14q0-5 5-5t5 5" />
          </svg>
          {words.person}
        </button>
      )}
    </div>
  );
}
