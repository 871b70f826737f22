/** Opens the services for one command, and closes everything behind it. */
import type { Config } from '../config.ts';
import type { Opened } from './open.ts';

export async function withServices<Result>(config: Config, work: (opened: Opened) => Promise<Result>): Promise<Result> {
  // Loaded when a command runs: whoever asks for help, or mistypes, need not wait for it.
  const { openServices } = await import('./open.ts');
  const opened = await openServices(config);
  try {
    return await work(opened);
  } finally {
    await opened.services.stop();
    await opened.store.close();
  }
}
