/** A real HTTP server that speaks OpenAI's `/v1/chat/completions`, says what it is told to, and has every way to fail. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

/** Times in ms. */
export interface Recorded {
  readonly text: string;
  /** What the first token waits for. */
  readonly until?: Promise<unknown>;
  /** What the end of a stream waits for, when all its tokens were sent. */
  readonly untilEnd?: Promise<unknown>;
  /** Before the first token, and before each further one. Default: none. */
  readonly firstAfter?: number;
  readonly every?: number;
  readonly finishReason?: string;
  /** Null: it counts none, and does not speak of it either. */
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number } | null;
}

/** How it answers: with a text, a status (and headers), or a fault of its own. */
export type ModelBehaviour =
  | 'well'
  | 'wrong language'
  | 'invented citation'
  | 'cut mid-word'
  | 'cut before finish'
  | 'hang before finish'
  | 'hang before count'
  | 'garbage'
  | 'error within'
  | 'html'
  | 'another form'
  | 'empty'
  | 'huge'
  | 'hang up'
  | 'never'
  | number
  | { readonly status: number; readonly headers: Readonly<Record<string, string>> }
  | Recorded;

const bodySchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  temperature: z.number().optional(),
  max_tokens: z.number().optional(),
  stream: z.boolean().optional(),
});
export type ModelRequestBody = z.infer<typeof bodySchema>;

export interface ModelServer {
  /** Base URL, with `/v1`. */
  readonly url: string;
  /** Every body it saw, read and letter for letter. */
  readonly requests: ModelRequestBody[];
  readonly bodies: string[];
  readonly keys: Set<string>;
  /** Requests whose other side went away before the answer was whole. */
  abandoned: number;
  /** Requests being answered now, and the most there were. */
  open: number;
  mostOpen: number;
  behave(behaviour: ModelBehaviour | ((body: ModelRequestBody, count: number) => ModelBehaviour)): void;
  readonly stop: () => Promise<void>;
}

export const recorded = {
  well: 'The pie is baked in 40 minutes [1]. It can be collected until 21:00 [2].',
  'wrong language': 'Пирог выпекается 40 минут [1].',
  'invented citation': 'The pie is free on Mondays [7].',
} as const;

const usage = { prompt_tokens: 21, completion_tokens: 17 };

export async function makeModelServer(): Promise<ModelServer> {
  let behaviour: (body: ModelRequestBody, count: number) => ModelBehaviour = () => 'well';
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') {
      response.writeHead(404).end();
      return;
    }
    const body = bodySchema.parse(JSON.parse(text));
    made.requests.push(body);
    made.bodies.push(text);
    made.keys.add((request.headers.authorization ?? '').replace('Bearer ', ''));
    made.open += 1;
    made.mostOpen = Math.max(made.mostOpen, made.open);
    response.on('close', () => {
      made.open -= 1;
      if (!response.writableFinished) made.abandoned += 1;
    });
    await send(response, body, behaviour(body, made.requests.length));
  }

  const made: ModelServer = {
    url: `http://127.0.0.1:${port}/v1`,
    requests: [],
    bodies: [],
    keys: new Set(),
    abandoned: 0,
    open: 0,
    mostOpen: 0,
    behave(next) {
      behaviour = typeof next === 'function' ? next : () => next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  onTestFinished(made.stop);
  return made;
}

async function send(response: ServerResponse, body: ModelRequestBody, how: ModelBehaviour): Promise<void> {
  if (how === 'never') return;
  if (how === 'hang up') {
    response.destroy();
    return;
  }
  if (typeof how === 'number' || (typeof how === 'object' && 'status' in how)) {
    const { status, headers } = typeof how === 'number' ? { status: how, headers: {} } : how;
    // Servers like to repeat what they were sent.
    const message = `no: ${JSON.stringify(body.messages)}`;
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message, type: 'error', code: 'no' } }));
    return;
  }
  if (how === 'html') {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>\n<p>data: welcome to the proxy</p>\n</html>');
    return;
  }
  if (how === 'another form') {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ answer: recorded.well }));
    return;
  }
  await (body.stream === true ? sendStream(response, body, how) : sendWhole(response, body, how));
}

type Spoken = Exclude<ModelBehaviour, number | { status: number } | 'never' | 'hang up' | 'html' | 'another form'>;

function recordedOf(how: Spoken): Recorded {
  if (typeof how === 'object') return how;
  return { text: how === 'wrong language' || how === 'invented citation' ? recorded[how] : recorded.well };
}

async function sendWhole(response: ServerResponse, { model }: ModelRequestBody, how: Spoken): Promise<void> {
  const { text, firstAfter = 0, finishReason = 'stop', usage: counted = usage } = recordedOf(how);
  await after(firstAfter);
  const cut = how === 'cut before finish';
  const message = { role: 'assistant', content: text, refusal: null };
  const choices = how === 'empty' ? [] : [{ index: 0, message, finish_reason: cut ? null : finishReason }];
  const id = { id: 'chatcmpl-1', object: 'chat.completion', created: 1_790_000_000, model };
  const count = counted === null ? {} : { usage: counted };
  const whole = JSON.stringify({ ...id, choices, ...count, ...(how === 'huge' ? { padding } : {}) });
  response.writeHead(200, { 'Content-Type': 'application/json' });
  if (how === 'error within') response.end(JSON.stringify({ error: { message: `overloaded: ${text}` } }));
  else if (how === 'garbage') response.end(`${whole.slice(0, 60)}\u0000}}{`);
  else if (how === 'cut mid-word') response.write(whole.slice(0, 150), () => response.destroy());
  else if (how === 'hang before finish') response.write(whole.slice(0, 150));
  else response.end(whole);
}

/** More than any answer of 100 tokens may have. */
const padding = 'x'.repeat(2_000_000);

async function sendStream(response: ServerResponse, { model }: ModelRequestBody, how: Spoken): Promise<void> {
  const { text, until, untilEnd, firstAfter = 0, every = 0, finishReason = 'stop', ...rest } = recordedOf(how);
  const { usage: counted = usage } = rest;
  const id = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_790_000_000, model };
  const write = (part: object) => response.write(`data: ${JSON.stringify({ ...id, ...part })}\n\n`);
  const delta = (given: object, reason: string | null = null) =>
    write({
      choices: [{ index: 0, delta: given, finish_reason: reason }],
      ...(counted === null ? {} : { usage: null }),
    });

  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.flushHeaders();
  if (how === 'empty') return void response.end('data: [DONE]\n\n');
  await until;
  await after(firstAfter);
  delta({ role: 'assistant', content: '' });
  const words = text.match(/\S+\s*/g) ?? [];
  const faultAt = Math.ceil(words.length / 2);
  for (const [at, word] of words.entries()) {
    if (at > 0) await after(every);
    if (response.destroyed) return;
    if (at === faultAt) {
      if (how === 'cut mid-word') {
        delta({ content: word.slice(0, 2) });
        return void response.write(': bye\n\n', () => response.destroy());
      }
      if (how === 'garbage') return void response.end(`data: {"choices": [{"delta": ${word}\n\n`);
      if (how === 'error within') return void response.end(`data: {"error": {"message": "${word}"}}\n\n`);
      if (how === 'hang before finish') return;
      if (how === 'huge') delta({ content: padding });
    }
    delta({ content: word });
  }
  await untilEnd;
  if (how === 'cut before finish') return void response.end('data: [DONE]\n\n');
  delta({}, finishReason);
  if (how === 'hang before count') return;
  if (counted !== null) write({ choices: [], usage: counted });
  response.end('data: [DONE]\n\n');
}

function after(time: number): Promise<void> {
  return time === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, time));
}
