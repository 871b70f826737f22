/** The conversation: what was said, what waits to be sent, what the bot is writing. A screen reader is told of what comes. */
import { waitingOf } from './chat-state.ts';
import { Message } from './message.tsx';
import { Rating } from './rating.tsx';
import type { Shown } from './shown.ts';
import { WaitingItems } from './waiting-items.tsx';

export function MessageList(shown: Shown) {
  const { state, view, words, act } = shown;
  const { messages, answering, notice, loading } = state;
  return (
    <div class="middle">
      <div class="log" role="log" aria-live="polite" aria-busy={loading} aria-label={shown.title} tabIndex={0}>
        {notice === 'anew' && <p class="aside warning">{words.anew}</p>}
        {messages.length === 0 && !loading && waitingOf(state).length === 0 && (
          <div>
            <h3>{words.hello}</h3>
            <p>{words.helloMore}</p>
          </div>
        )}
        {messages.map((message) => (
          <Message key={message.seq} {...shown} message={message} />
        ))}
        {answering !== undefined && (
          <Message
            {...shown}
            message={{ author: 'bot', name: null, text: answering === '' ? words.thinking : answering }}
            look={answering === '' ? 'thinking' : ''}
          />
        )}
        <WaitingItems {...shown} />
        {notice === 'failed' && <p class="aside warning">{words.failed}</p>}
        <Rating {...shown} />
      </div>
      {view.behind === true && (
        <button
          class="below"
          onClick={() => {
            act.show({ scroll: undefined, behind: false });
          }}
        >
          {words.news}
        </button>
      )}
    </div>
  );
}
