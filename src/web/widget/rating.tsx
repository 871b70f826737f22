/** Good, so-so or bad: asked when the bot has answered or the conversation is closed, and never twice. */
import type { Rating as Rated } from '../../domain/contact.ts';
import type { Shown } from './shown.ts';

// A list of its own: the one in domain/contact.ts would bring its schemas along.
const ratings: readonly Rated[] = ['good', 'neutral', 'bad'];

export function Rating({ state: { conversation, messages, answering, outbox }, words, act }: Shown) {
  if (conversation === undefined || answering !== undefined || outbox.some(({ kind }) => kind === 'message'))
    return null;
  const { status, rating } = conversation;
  const last = messages.at(-1);
  const answered = status === 'bot' && last?.author === 'bot' && last.citations.length > 0;
  if (!answered && status !== 'closed' && status !== 'review') return null;
  const given = outbox.find((item) => item.kind === 'rating')?.rating ?? rating;
  if (given !== null) return <p class="aside">{words.thanks}</p>;
  return (
    <fieldset>
      <legend class="meta">{words.rate}</legend>
      {ratings.map((each) => (
        <button
          class="rate"
          key={each}
          onClick={() => {
            act.rate(each);
          }}
        >
          {words[each]}
        </button>
      ))}
    </fieldset>
  );
}
