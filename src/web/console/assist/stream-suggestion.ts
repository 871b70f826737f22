/** Asks for a suggestion and gives its events as they come. */
import { readEvents } from '../../read-events.ts';
import { suggestionEventOf, type Fault, type SuggestionEvent } from './suggestion-event.ts';

/** A stream that was cut ends with `reply-fail` too: half a reply is none. Throws at nothing but an abort. */
export async function* streamSuggestion(
  body: unknown,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): AsyncGenerator<SuggestionEvent, void, undefined> {
  try {
    const answer = await fetch('/v1/suggestions', {
      method: 'POST',
      credentials: 'Authorization' in headers ? 'omit' : 'same-origin',
      headers: {
        ...headers,
        'Content-Type': 'application/json',
        Accept: 'text/event-stream',
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: JSON.stringify(body),
      signal,
    });
    if (!answer.ok || answer.body === null) {
      yield { type: 'reply-fail', fault: await faultOf(answer) };
      return;
    }
    for await (const event of readEvents(answer.body)) {
      const known = suggestionEventOf(event);
      if (known === undefined) continue;
      yield known;
      if (known.type === 'reply-end' || known.type === 'reply-fail') return;
    }
  } catch (error) {
    if (signal.aborted) throw error;
  }
  yield { type: 'reply-fail', fault: { code: 'offline', detail: '' } };
}

async function faultOf(answer: Response): Promise<Fault> {
  const problem: unknown = await answer.json().catch(() => undefined);
  const code = problem instanceof Object && 'code' in problem ? String(problem.code) : 'unreadable';
  return { code, detail: answer.statusText };
}
