#!/usr/bin/env node
/** ENTRY: the `suffler` command. */
import { Command, CommanderError } from 'commander';
import { sufflerErrorIn } from './errors.ts';

const COULD_NOT_RUN = 2;

const exit = (code: number) => {
  process.exitCode = code;
};

const program = new Command('suffler')
  .description('Whispers grounded replies to those who answer customers.')
  .version('0.1.0')
  .showHelpAfterError()
  .exitOverride();

/** By its first word; in the order of the help. */
const commands = new Map<string, () => Promise<(program: Command, exit: (code: number) => void) => void>>([
  ['serve', async () => (await import('./cli/serve-command.ts')).addServeCommand],
  ['ingest', async () => (await import('./cli/ingest-command.ts')).addIngestCommand],
  ['reindex', async () => (await import('./cli/reindex-command.ts')).addReindexCommand],
  ['people', async () => (await import('./cli/people-command.ts')).addPeopleCommand],
  ['keys', async () => (await import('./cli/keys-command.ts')).addKeysCommand],
  ['kb', async () => (await import('./cli/check-command.ts')).addCheckCommand],
  ['learn', async () => (await import('./cli/learn-command.ts')).addLearnCommand],
  ['ask', async () => (await import('./cli/ask-command.ts')).addAskCommand],
  ['eval', async () => (await import('./cli/eval-command.ts')).addEvalCommand],
  ['demo', async () => (await import('./cli/demo-command.ts')).addDemoCommand],
  ['tone', async () => (await import('./cli/tone-command.ts')).addToneCommand],
]);
// A command that is named is loaded alone: the others would double the time of a short one.
const named = commands.get(process.argv[2] ?? '');
for (const load of named === undefined ? commands.values() : [named]) (await load())(program, exit);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    exit(error.exitCode === 0 ? 0 : COULD_NOT_RUN);
  } else {
    const known = sufflerErrorIn(error);
    const text = known?.message ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.stderr.write(`suffler: ${text}\n`);
    exit(COULD_NOT_RUN);
  }
}
