/** Good, so-so or bad: asked when the bot has answered or the conversation is closed, and never twice. */
import { ratings, type Rating as Rated } from './ratings.ts';
import type { Shown } from './shown.ts';

const mouths: Readonly<Record<Rated, string>> = { good: 'q3 4 6 0', neutral: 'h6', bad: 'q3-4 6 0' };

export function Rating({ state: { conversation, messages, answering, outbox }, words, act }: Shown) {
  if (conversation === undefined || answering !== undefined || outbox.some(({ kind }) => kind === 'message'))
    return null;
  const { status, rating } = conversation;
  const last = messages.at(-1);
  const answered = status === 'bot' && last?.author === 'bot' && last.citations.length > 0;
  if (!answered && status !== 'closed' && status !== 'review') return null;
  const given = outbox.find((item) => item.kind === 'rating')?.rating ?? rating;
  if (given !== null) return <p class="aside">{given === 'bad' ? words.sorry : words.thanks}</p>;
  return (
    <fieldset>
      <legend class="meta">{answered ? words.helped : words.rate}</legend>
      {ratings.map((each) => (
        <button
          type="button"
          class="rate"
          key={each}
          onClick={() => {
            act.rate(each);
          }}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <circle cx="10" cy="10" r="8" />
            <path d={`M7 7v1m6-1v1m-6 5${mouths[each]}`} />
          </svg>
          {words[each]}
        </button>
      ))}
    </fieldset>
  );
}
