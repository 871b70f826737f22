/** Sends a reply as server-sent events, a sentence at a time. */
import type { SSEStreamingApi } from 'hono/streaming';
import type { Reply } from '../domain/reply.ts';

export async function streamReply(stream: SSEStreamingApi, reply: Reply): Promise<void> {
  const send = (event: string, data: unknown) => stream.writeSSE({ event, data: JSON.stringify(data) });
  for (const [index, suggestion] of reply.suggestions.entries()) {
    for (const text of suggestion.text.split(/(?<=[.!?…]["»)]?\s)/)) await send('text-delta', { index, text });
    await send('suggestion-end', { index, suggestion });
  }
  await send('reply-end', reply);
}
