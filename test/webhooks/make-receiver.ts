/** A real HTTP server that takes webhooks as another system would: it checks each signature, and may fail. */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export const secret = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`;

export interface Received {
  readonly id: string;
  readonly body: unknown;
  readonly genuine: boolean;
}

export async function makeReceiver() {
  const received: Received[] = [];
  let answer: number | 'never' | 'elsewhere' = 204;
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
      const text = Buffer.concat(chunks).toString();
      received.push({
        id: String(request.headers['webhook-id']),
        body: JSON.parse(text),
        genuine: isGenuine(request.headers, text),
      });
      if (answer === 'never') return;
      if (answer === 'elsewhere') response.writeHead(307, { Location: '/elsewhere' }).end();
      else response.writeHead(answer).end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  onTestFinished(stop);
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    stop,
    answerWith: (next: typeof answer) => {
      answer = next;
    },
  };
}

function isGenuine(headers: IncomingHttpHeaders, body: string): boolean {
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}
