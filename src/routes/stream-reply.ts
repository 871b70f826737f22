/** Sends a reply as server-sent events: what is proven early as it comes, the rest when all is known, a sentence an event. */
import type { SSEStreamingApi } from 'hono/streaming';
import type { Reply } from '../domain/reply.ts';
import { sufflerErrorIn } from '../errors.ts';
import { sentencePieces } from '../text/sentence-pieces.ts';

/** `make` is told where to send proven sentences of the first suggestion while the others are still being made. */
export async function streamReply(
  stream: SSEStreamingApi,
  make: (onText: (text: string) => void) => Promise<Reply>,
): Promise<void> {
  const send = async (event: string, data: unknown) => {
    await stream.write(written(event, data));
  };
  let early = '';
  let sending = Promise.resolve();
  let reply: Reply;
  try {
    reply = await make((text) => {
      early += text;
      sending = sending.then(() => send('text-delta', { index: 0, text }));
    });
  } catch (error) {
    const known = sufflerErrorIn(error);
    await sending;
    await send('reply-fail', {
      code: known?.code ?? 'internal',
      detail: known?.message ?? 'Something went wrong on our side.',
    });
    return;
  }
  await sending;
  if (early !== '' && reply.suggestions[0]?.text.startsWith(early) !== true) {
    await send('reply-reset', {});
    early = '';
  }
  // All at once: each piece would be a packet of its own, which a page reads and draws by itself.
  let rest = '';
  for (const [index, suggestion] of reply.suggestions.entries()) {
    const unsent = index === 0 ? suggestion.text.slice(early.length) : suggestion.text;
    for (const text of sentencePieces(unsent)) rest += written('text-delta', { index, text });
    rest += written('suggestion-end', { index, suggestion });
  }
  await stream.write(rest + written('reply-end', reply));
}

/** JSON has no line breaks, so an event is two lines. */
function written(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
