/** The model of the benchmarks as a process of its own: OpenAI's `/v1/chat/completions`, streamed, at a known pace. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { guessLang } from '../../src/text/guess-lang.ts';
import { modelAnswer } from './model-answer.ts';

/** What the last request waited for us, in ms: from its arrival until its first sentence was seen to be whole. */
let spent = 0;

/** By the name of the model: ms before the first word, and from one to the next. */
const paces: Readonly<Record<string, { readonly first: number; readonly every: number }>> = {
  'at-once': { first: 0, every: 0 },
  slow: { first: 300, every: 40 },
};

const bodySchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
});

const app = new Hono().get('/spent', (context) => context.json(spent));

app.post('/v1/chat/completions', async (context) => {
  const arrivedAt = performance.now();
  const { model, messages } = bodySchema.parse(await context.req.json());
  const { first, every } = paces[model] ?? { first: 0, every: 0 };
  const asked = messages.at(-1)?.content ?? '';
  const passages = Array.from(asked.matchAll(/<passage [^>]*>\n([\s\S]*?)\n<\/passage>/g), ([, text = '']) => text);
  const answer = modelAnswer(passages, guessLang(passages[0] ?? '') === 'ru' ? 'ru' : 'en');
  const chunk = (content: string, reason: string | null) =>
    JSON.stringify({
      ...{ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_790_000_000, model },
      choices: [{ index: 0, delta: { content }, finish_reason: reason }],
    });
  return streamSSE(context, async (stream) => {
    await stream.sleep(first);
    let sentences = 0;
    for (const word of answer.match(/\s*\S+/g) ?? []) {
      await stream.writeSSE({ data: chunk(word, null) });
      // A sentence is whole when the next one begins.
      if (sentences === 1) spent = performance.now() - arrivedAt;
      if (sentences > 0 || word.endsWith('].')) sentences += 1;
      if (every > 0) await stream.sleep(every);
    }
    await stream.writeSSE({ data: chunk('\n', 'stop') });
    await stream.writeSSE({ data: '[DONE]' });
  });
});

serve({ fetch: app.fetch, port: Number(process.env['PORT'] ?? 0), hostname: '127.0.0.1' }, ({ port }) => {
  process.stderr.write(`model listens on http://127.0.0.1:${port}\n`);
});
