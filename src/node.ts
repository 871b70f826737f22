/** ENTRY on Node: starts the HTTP server for `suffler serve` and the benchmarks. */
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { join, normalize } from 'node:path';
import { absolutePath } from 'swagger-ui-dist';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { SufflerError } from './errors.ts';
import { createCaller } from './http/caller.ts';
import { createPrincipalOf } from './http/principal-of.ts';
import { packageFolder } from './package-folder.ts';
import type { Services } from './services.ts';

export interface RunningServer {
  readonly url: string;
  /** Lets requests under way end, then closes. */
  close(): Promise<void>;
}

export function startServer(services: Services, config: Config): Promise<RunningServer> {
  const app = createApp({
    services,
    bodyLimit: config.SUFFLER_BODY_LIMIT,
    principalOf: createPrincipalOf(services.access),
    caller: createCaller({
      socketAddress: (context) => getConnInfo(context).remote.address,
      proxies: config.SUFFLER_PROXIES,
    }),
    rateLimits: {
      signIns: config.SUFFLER_RATE_SIGN_IN,
      newVisitors: config.SUFFLER_RATE_NEW_VISITOR,
      anyone: config.SUFFLER_RATE_ANYONE,
      visitor: config.SUFFLER_RATE_VISITOR,
      person: config.SUFFLER_RATE_PERSON,
      key: config.SUFFLER_RATE_KEY,
    },
    frameAncestors: config.SUFFLER_FRAME_ANCESTORS,
    widgetOrigins: config.SUFFLER_WIDGET_ORIGINS,
    log: (event) => {
      if (config.SUFFLER_LOG === 'json') {
        process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`);
      }
    },
    docsAsset: (name) => readFile(`${absolutePath()}/${name}`).catch(() => undefined),
    webAsset: readWebAsset,
  });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: config.PORT, hostname: config.HOST }, (info: AddressInfo) => {
      const host = info.family === 'IPv6' ? `[${info.address}]` : info.address;
      resolve({
        url: `http://${host}:${info.port}`,
        close: () =>
          new Promise((done) => {
            services.conversations.endFollowing();
            server.close(() => {
              done();
            });
          }),
      });
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new SufflerError(
              'port_in_use',
              `port ${config.PORT} of ${config.HOST} is in use; name another one in PORT.`,
              error,
            )
          : error,
      );
    });
  });
}

/** Nothing outside the folder of built pages is ever read, whatever the path says. */
async function readWebAsset(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const folder = join(packageFolder(), 'dist/web');
  const file = normalize(join(folder, path));
  return file.startsWith(`${folder}/`) ? readFile(file).catch(() => undefined) : undefined;
}
