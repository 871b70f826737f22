/** `suffler serve`, and `npm start`. */
import { realpath } from 'node:fs/promises';
import type { Command } from 'commander';
import { ingest } from '../../ingest/ingest.ts';
import { followOutbox } from '../articles/follow-outbox.ts';
import { listStored } from '../articles/list-stored.ts';
import { readConfig, type Config } from '../config.ts';
import { createCutters } from './cutters.ts';
import { printReport } from './ingest-command.ts';
import { describeDemo, howToBegin, isNobodyThere, makeDemoAccounts } from './demo-accounts.ts';
import { demoFolder } from './demo-folder.ts';
import type { Opened } from './open.ts';
import { createProgress } from './progress.ts';
import { startProcesses } from './serve-processes.ts';
import { SufflerError, sufflerErrorIn } from '../errors.ts';
import { followIntents } from '../intents/follow-intents.ts';
import type { RunningServer } from '../node.ts';
import { followWebhooks } from '../webhooks/follow-webhooks.ts';

const COULD_NOT_RUN = 2;

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .summary('serve the API')
    .description(
      'Migrates the database, indexes the demo knowledge base (or SUFFLER_KB) if it is empty, and serves the API.\n' +
        'Settings come from the environment; .env.example lists them. SUFFLER_PROCESSES=2 answers from two processes.\n' +
        'Exit code 2: it could not start, or could not go on.',
    )
    .action(async () => {
      const config = readConfig();
      // Loaded here, so that the other commands start without them.
      const { openServices } = await import('./open.ts');
      const opened = await openServices(config);
      const wasEmpty = await fillEmpty(opened, config.SUFFLER_KB ?? demoFolder());
      const count = config.SUFFLER_PROCESSES;
      const processes = count === 1 ? undefined : await startProcesses({ count, tell });
      const server = processes ?? (await serveHere(opened, config));
      const { access } = opened.services;
      // Made once the port is ours: those of a start that fails would never be shown.
      const nobody = await isNobodyThere(access);
      const demo = nobody && wasEmpty && config.NODE_ENV !== 'production' ? await makeDemoAccounts(access) : undefined;
      const { relay, events } = opened.services;
      const stopFollowing = relay === undefined ? undefined : followOutbox(relay, tellFaults);
      const stopTraining = followIntents(opened.services.intents, { onFault: tellUntrained });
      const stopDelivering = events === undefined ? undefined : followWebhooks(events.relay, tellDeliveries);
      const end = (code: number) => {
        stopFollowing?.();
        stopTraining();
        stopDelivering?.();
        void server
          .close()
          .then(() => opened.services.stop())
          .then(() => opened.store.close())
          .finally(() => process.exit(code));
      };
      void processes?.gaveUp.then((error) => {
        tell(`Suffler ends: ${error instanceof Error ? error.message : String(error)}`);
        end(COULD_NOT_RUN);
      });
      const stop = () => {
        end(0);
      };
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
      process.stderr.write(
        `Suffler listens on ${server.url}\n` +
          `  console    ${server.url}/console\n` +
          `  chat       ${server.url}/chat\n` +
          `  API page   ${server.url}/docs\n` +
          `  try it     curl -H 'Authorization: Bearer ${demo?.key ?? 'KEY'}' '${server.url}/v1/search?q=${encodeURIComponent('pizza is late')}'\n` +
          `  or         npx suffler ask "где мой заказ, курьер опаздывает"\n`,
      );
      if (demo !== undefined) process.stderr.write(describeDemo(demo));
      else if (nobody) process.stderr.write(howToBegin);
    });
}

async function serveHere({ services }: Opened, config: Config): Promise<RunningServer> {
  const { startServer } = await import('../node.ts');
  const server = await startServer(services, config);
  // Behind the first requests: until it is done they are answered without what was learned.
  void services.learned.settled().catch(() => undefined);
  return server;
}

const tell = (message: string) => {
  process.stderr.write(`${message}\n`);
};

const tellUntrained = (error: unknown) => {
  tell(`The intents fall behind: ${sufflerErrorIn(error)?.message ?? 'an unexpected fault'}`);
};

const tellFaults = {
  onFault: (message: string) => process.stderr.write(`The vectors fall behind: ${message}\n`),
  onRecovery: () => process.stderr.write('The vectors are up with the articles again.\n'),
};

const tellDeliveries = {
  onFault: (message: string) => process.stderr.write(`The webhook fails: ${message}\n`),
  onRecovery: () => process.stderr.write('The webhook takes events again.\n'),
};

/** True where there was nothing. */
async function fillEmpty({ services }: Opened, named: string): Promise<boolean> {
  const stored = await listStored(services.writer);
  if (stored.length > 0) return false;
  const folder = await realpath(named).catch((error: unknown) => {
    throw new SufflerError(
      'folder_unreadable',
      `${named}: missing; name the folder with the articles in SUFFLER_KB.`,
      error,
    );
  });
  const cutters = createCutters();
  const progress = createProgress('indexing', false);
  try {
    const report = await ingest(services.writer, {
      folder,
      source: folder,
      cutter: cutters.cut,
      onProgress: progress.onProgress,
    });
    progress.end();
    printReport(report);
    // Now, so that the first answers are those of later on.
    await services.intents.bringUp();
    return true;
  } finally {
    progress.end();
    await cutters.close();
  }
}
