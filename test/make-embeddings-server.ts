/** A real HTTP server that speaks OpenAI's `/v1/embeddings`, with vectors that need no model, and every way to fail. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { meaningVector } from '../eval/meaning-vectors.ts';

/** How it answers: well, with a status, or with a fault of its own. A fault may be limited to some texts. */
export type Behaviour =
  | 'well'
  | 'never'
  | 'hang up'
  | 'hang up halfway'
  | 'no json'
  | 'another form'
  | 'wrong dimensions'
  | 'mixed dimensions'
  | 'NaN'
  | 'null'
  | 'infinite'
  | 'zeros'
  | 'fewer'
  | 'more'
  | 'none'
  | 'same index twice'
  | 'another order'
  | 'huge'
  | number;

export interface EmbeddingsServer {
  /** Base URL, with `/v1`. */
  readonly url: string;
  /** What was sent, one list of texts a request. */
  readonly requests: (readonly string[])[];
  /** Keys that came in the Authorization header. */
  readonly keys: Set<string>;
  behave(behaviour: Behaviour | ((texts: readonly string[]) => Behaviour)): void;
  dimensions: number;
  /** Stops listening, and hangs up on everybody. */
  readonly stop: () => Promise<void>;
  /** Listens again, on the same port. */
  readonly start: () => Promise<void>;
}

const bodySchema = z.object({ model: z.string(), input: z.array(z.string()), dimensions: z.number().optional() });

export async function makeEmbeddingsServer(dimensions = 48): Promise<EmbeddingsServer> {
  let behaviour: (texts: readonly string[]) => Behaviour = () => 'well';
  const requests: (readonly string[])[] = [];
  const keys = new Set<string>();

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', resolve);
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
    if (request.method !== 'POST' || request.url !== '/v1/embeddings') {
      response.writeHead(404).end();
      return;
    }
    const { model, input, dimensions: asked } = bodySchema.parse(JSON.parse(text));
    requests.push(input);
    keys.add((request.headers.authorization ?? '').replace('Bearer ', ''));
    send(response, model, input, asked ?? made.dimensions, behaviour(input));
  }

  const made: EmbeddingsServer = {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    keys,
    dimensions,
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
    start: () => listen(port),
  };
  onTestFinished(made.stop);
  return made;
}

function send(response: ServerResponse, model: string, texts: readonly string[], dimensions: number, how: Behaviour) {
  if (how === 'never') return;
  if (how === 'hang up') {
    response.destroy();
    return;
  }
  if (typeof how === 'number') {
    // Servers like to repeat what they were sent.
    response.writeHead(how, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ error: { message: `no: ${texts.join(' ')}`, type: 'error', code: 'no' } }));
    return;
  }
  const rows = texts.map((text, index) => ({
    object: 'embedding',
    index,
    embedding: meaningVector(text, dimensions),
  }));
  response.writeHead(200, { 'Content-Type': 'application/json' });
  const whole = (data: unknown, rest: object = {}) =>
    JSON.stringify({ object: 'list', data, model, usage: { prompt_tokens: 1, total_tokens: 1 }, ...rest });
  const withFirst = (embedding: unknown[]) => whole(rows.map((row, at) => (at === 0 ? { ...row, embedding } : row)));
  const [first] = rows;
  const vector = first?.embedding ?? [];
  switch (how) {
    case 'well':
      return response.end(whole(rows));
    case 'hang up halfway':
      response.write(whole(rows).slice(0, 40), () => response.destroy());
      return undefined;
    case 'no json':
      return response.end('<html>Welcome to the proxy</html>');
    case 'another form':
      return response.end(JSON.stringify({ embeddings: rows.map(({ embedding }) => embedding) }));
    case 'wrong dimensions':
      return response.end(whole(rows.map((row) => ({ ...row, embedding: row.embedding.slice(1) }))));
    case 'mixed dimensions':
      return response.end(withFirst(vector.slice(1)));
    case 'NaN':
      return response.end(withFirst(['?', ...vector.slice(1)]).replace('"?"', 'NaN'));
    case 'null':
      return response.end(withFirst([null, ...vector.slice(1)]));
    case 'infinite':
      return response.end(withFirst(['?', ...vector.slice(1)]).replace('"?"', '1e999'));
    case 'zeros':
      return response.end(withFirst(vector.map(() => 0)));
    case 'fewer':
      return response.end(whole(rows.slice(1)));
    case 'more':
      return response.end(whole([...rows, { ...first, index: rows.length }]));
    case 'none':
      return response.end(whole([]));
    case 'same index twice':
      return response.end(whole([...rows.slice(1), { ...first, index: rows.length - 1 }]));
    case 'another order':
      return response.end(whole(rows.toReversed()));
    case 'huge':
      return response.end(whole(rows, { padding: 'x'.repeat(40_000_000) }));
  }
}
