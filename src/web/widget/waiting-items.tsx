/** What the customer did and the server has not got yet, and why. */
import { waitingOf } from './chat-state.ts';
import { Message } from './message.tsx';
import type { Shown } from './shown.ts';
import { fill } from './words.ts';

export function WaitingItems(shown: Shown) {
  const { state, words, act } = shown;
  return waitingOf(state).map((item) => {
    const { kind, key } = item;
    const why = state.connected ? words.sending : words.waiting;
    if (kind === 'rating') return null;
    if (kind === 'handoff') {
      return (
        <p class="aside" key={key}>
          {words.person} {why}
        </p>
      );
    }
    const { text, refused } = item;
    return (
      <Message key={key} {...shown} message={{ author: 'customer', name: null, text }} look="pending">
        {refused === undefined ? (
          <p class="meta">{why}</p>
        ) : (
          <p class="meta wrong">
            {fill(words.refused, { code: refused })}{' '}
            <button
              onClick={() => {
                act.edit(key);
              }}
            >
              {words.edit}
            </button>
          </p>
        )}
      </Message>
    );
  });
}
