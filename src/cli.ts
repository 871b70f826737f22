#!/usr/bin/env node
/** ENTRY: the `suffler` command. */
import { Command, CommanderError } from 'commander';
import { addAskCommand } from './cli/ask-command.ts';
import { addCheckCommand } from './cli/check-command.ts';
import { addIngestCommand } from './cli/ingest-command.ts';
import { addLearnCommand } from './cli/learn-command.ts';
import { addReindexCommand } from './cli/reindex-command.ts';
import { addServeCommand } from './cli/serve-command.ts';
import { addToneCommand } from './cli/tone-command.ts';
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
addServeCommand(program);
addIngestCommand(program, exit);
addReindexCommand(program, exit);
addCheckCommand(program, exit);
addLearnCommand(program, exit);
addAskCommand(program, exit);
addToneCommand(program, exit);

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
