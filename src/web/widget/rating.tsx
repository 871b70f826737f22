/** Good, so-so or bad: asked when the bot has answered or the conversation is closed, and never twice. */
import { ratings, type Rating as Rated } from './ratings.ts';
import { Icon } from './icon.tsx';
import type { Shown } from './shown.ts';

const FACE = 'M10 2a8 8 0 1 0 .1 0M7 7v1m6-1v1m-6 5';
const mouths: Readonly<Record<Rated, string>> = { good: 'q3 4 6 0', neutral: 'h6', bad: 'q3-4 6 0' };

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
          <Icon path={FACE + mouths[each]} />
          {words[each]}
        </button>
      ))}
    </fieldset>
  );
}
