/** `suffler demo play|remove`. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { readConfig, type Config } from '../config.ts';
import type { PlayReport } from '../demo/play.ts';
import { SufflerError } from '../errors.ts';
import { printJson } from './print.ts';
import { createProgress } from './progress.ts';
import { readDialogues } from './read-dialogues.ts';

interface PlayFlags {
  server?: string;
  key?: string;
  speed: number;
  lang?: 'ru' | 'en';
  limit?: number;
  agents?: boolean;
  wait: number;
  json?: boolean;
}

export function addDemoCommand(program: Command, exit: (code: number) => void): void {
  const demo = program.command('demo').summary('play customers into a running server, and remove them again');

  demo
    .command('play')
    .summary('play written customers into a running server')
    .description(
      'Plays written customers, Russian and English, into a running server: they write, wait for a person, react and rate.\n' +
        'All of it is marked as demo data; suffler demo remove removes it. Ctrl+C ends; what was played stays.\n' +
        'Exit code: 0 all well, 1 some dialogues failed, 2 it could not.',
    )
    .option('--server <url>', 'where the server is (default: HOST and PORT)')
    .option('--key <key>', 'key of a machine (default: SUFFLER_KEY, which no shell remembers)')
    .addOption(new Option('--speed <times>', '1 as written, 60 sixty times faster').default(1).argParser(positive))
    .addOption(new Option('--lang <lang>', 'only these customers').choices(['ru', 'en']))
    .addOption(new Option('--limit <count>', 'only so many').argParser(wholeNumber))
    .option('--agents', 'let simulated agents answer with the first suggestion')
    .addOption(
      new Option('--wait <minutes>', 'what customers wait for a person at most, at any speed')
        .default(30)
        .argParser(minutes),
    )
    .option('--json', 'print the report as JSON')
    .action(async (flags: PlayFlags) => {
      const report = await playAll(readConfig(), flags);
      if (flags.json === true) printJson(report);
      else printPlayed(report);
      exit(report.failed.length > 0 ? 1 : 0);
    });

  demo
    .command('remove')
    .summary('remove all that was played')
    .description(
      'Removes the demo conversations from the database of SUFFLER_DB, with their messages, events, feedback, drafts and\n' +
        'what was learned from them, and nothing else. Exit code: 0 done, 2 it could not.',
    )
    .option('--json', 'print what was removed as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const removed = await removeAll(readConfig());
      if (json === true) printJson(removed);
      else {
        const counts = Object.entries(removed).map(([name, count]) => `${count} ${name}`);
        process.stdout.write(`removed: ${counts.join(', ')}\n`);
      }
    });
}

async function playAll(config: Config, flags: PlayFlags): Promise<PlayReport> {
  const { lang, limit, speed, agents = false, json = false } = flags;
  const server = flags.server === undefined ? serverOf(config) : originOf(flags.server);
  const key = flags.key ?? config.SUFFLER_KEY;
  if (key === undefined) {
    throw new SufflerError(
      'credential_missing',
      'no key; set SUFFLER_KEY to what suffler keys create demo prints, or to the key that npm start printed.',
    );
  }
  const all = await readDialogues();
  const dialogues = all.filter((one) => lang === undefined || one.lang === lang).slice(0, limit);
  // Loaded when it is played: whoever asks for help need not wait for it.
  const { play } = await import('../demo/play.ts');
  const interrupt = new AbortController();
  const stop = () => {
    interrupt.abort();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const progress = createProgress('playing', json, 'dialogues');
  if (!json) process.stderr.write(howToWatch(server, agents));
  try {
    return await play({
      ...{ server, key, dialogues, speed, agents, signal: interrupt.signal },
      patience: flags.wait * 60_000,
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
      onProgress: progress.onProgress,
      onWait: (seconds) => {
        if (!json && !process.stderr.isTTY) process.stderr.write(`the server asks to wait ${seconds} s\n`);
      },
    });
  } finally {
    progress.end();
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

async function removeAll(config: Config) {
  const { createSqliteStore } = await import('../store/sqlite.ts');
  const { removeDemo } = await import('../conversations/remove-demo.ts');
  const store = createSqliteStore({ file: config.SUFFLER_DB });
  try {
    await store.migrate();
    return await removeDemo({ store, tenant: config.SUFFLER_TENANT, now: () => new Date() });
  } finally {
    await store.close();
  }
}

function howToWatch(server: string, agents: boolean): string {
  const who = agents ? 'simulated agents answer' : 'those who wait for a person wait for you (or for --agents)';
  return `Watch them at ${server}/console: ${who}. Ctrl+C ends.\n`;
}

function printPlayed({ failed, interrupted, ...report }: PlayReport): void {
  for (const { id, message } of failed) process.stderr.write(`${id}: ${message}\n`);
  const { dialogues, messages, byBot, byPerson, unanswered } = report;
  const ended = `${byBot} ended with the bot, ${byPerson} with a person, ${unanswered} unanswered, ${failed.length} failed`;
  const how = interrupted ? ' (interrupted)' : '';
  process.stdout.write(`${dialogues} dialogues, ${messages} messages: ${ended}${how}\n`);
  process.stdout.write('remove them with: suffler demo remove\n');
}

/** An address to listen on is not always one to call. */
function serverOf({ HOST, PORT }: Config): string {
  if (PORT === 0) throw new SufflerError('invalid_config', 'PORT is 0, which may be any; name the server in --server.');
  const host = HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '::1' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
}

function originOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) {
    throw new SufflerError('invalid_request', `--server ${url}: must be a URL such as http://127.0.0.1:8787.`);
  }
  return parsed.origin;
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError('must be a number above 0.');
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('must be a whole number from 1.');
}

/** A day at most. */
function minutes(text: string): number {
  const value = Number(text);
  if (/^\d/.test(text) && value >= 0 && value <= 1_440) return value;
  throw new InvalidArgumentError('must be a number from 0 to 1440.');
}
