/** ENTRY: one of the processes in which `suffler serve` answers; src/cli/serve-processes.ts starts it. */
import cluster from 'node:cluster';
import { readConfig, type Config } from '../config.ts';
import { sufflerErrorIn } from '../errors.ts';
import { startServer } from '../node.ts';
import { openServices } from './open.ts';
import type { WorkerTold } from './serve-processes.ts';

// From a terminal it reaches the whole group; here what the first process says counts, which got it too.
process.on('SIGINT', () => undefined);
/** Told to end, or the process that started it is gone. */
const ended = new Promise<undefined>((resolve) => {
  for (const event of ['SIGTERM', 'disconnect']) {
    process.once(event, () => {
      resolve(undefined);
    });
  }
});
// Or node:cluster ends it the moment the first process is gone, with requests under way and the database open.
if (cluster.worker !== undefined) cluster.worker.exitedAfterDisconnect = true;

try {
  await serve(withItsShare(readConfig()));
  process.exit(0);
} catch (error) {
  const known = sufflerErrorIn(error);
  const message = known?.message ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
  tell({ code: known?.code ?? 'process_ended', message }, () => process.exit(2));
}

async function serve(config: Config): Promise<void> {
  const { services, store } = await openServices(config);
  try {
    // Once the first process is gone nobody is left who could give it the port.
    const server = await Promise.race([startServer(services, config), ended]);
    if (server === undefined) return;
    tell({ url: server.url });
    // Behind the first requests: until it is done they are answered without what was learned.
    void services.learned.settled().catch(() => undefined);
    await ended;
    await server.close();
  } finally {
    await services.stop();
    await store.close();
  }
}

/** What spares the model's endpoint is meant for all processes together; connections go to them in turn. */
function withItsShare(config: Config): Config {
  const share = Math.max(1, Math.floor(config.SUFFLER_MODEL_AT_ONCE / config.SUFFLER_PROCESSES));
  return { ...config, SUFFLER_MODEL_AT_ONCE: share };
}

/** Where nobody listens any more there is nobody to tell. */
function tell(told: WorkerTold, behind: () => void = () => undefined): void {
  if (process.connected) process.send?.(told, undefined, undefined, behind);
  else behind();
}
