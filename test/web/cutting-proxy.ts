/** A proxy that ends the streams which go through it when it is told to, as one with a short patience does. */
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CuttingProxy {
  /** Without a slash at its end. */
  readonly url: string;
  /** Paths, with their queries, of the streams that were asked for, oldest first. */
  readonly streams: readonly string[];
  /** Ends the streams that are open, in the middle of what they say. */
  cut(): void;
  close(): Promise<void>;
}

/** `target` without a slash at its end. */
export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const streams: string[] = [];
  const open = new Set<ServerResponse>();
  const proxy = createServer((asked, answer) => {
    const path = asked.url ?? '/';
    const forwarded = request(target + path, { method: asked.method, headers: asked.headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
      if (given.headers['content-type']?.startsWith('text/event-stream') !== true) return;
      streams.push(path);
      open.add(answer);
      answer.once('close', () => {
        open.delete(answer);
        given.destroy();
      });
    });
    forwarded.on('error', () => answer.destroy());
    asked.pipe(forwarded);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    streams,
    cut() {
      for (const answer of open) answer.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => {
          resolve();
        });
        proxy.closeAllConnections();
      }),
  };
}
