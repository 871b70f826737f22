/** `npm run bench:console`: what an agent waits for in a real browser, while customers write in all conversations. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { packageFolder } from '../src/package-folder.ts';
import { drawFigures, type FigureRow } from './bench/figure-rows.ts';
import { measureScroll } from './bench/measure-scroll.ts';
import { measureWhisper } from './bench/measure-whisper.ts';
import { NoBrowserError, openBrowser } from './bench/open-browser.ts';
import { startDesk } from './bench/start-desk.ts';
import { readQuestions } from './questions.ts';

const help = `npm run bench:console -- [options]
  --messages N        customers' messages whose suggestion is waited for; default 60
  --conversations N   live at once; default 50
  --every N           seconds between two messages of each; default 3
  --long N            messages of the conversation that is scrolled; default 1000
  --json              the figures as JSON
A suggestion's time runs from the sending of the customer's message until the suggestion is painted in the agent's window.
No model is asked. CHROMIUM names the browser. Exit code 2: there is none.
`;

const { values: flags } = parseArgs({
  options: {
    messages: { type: 'string', default: '60' },
    conversations: { type: 'string', default: '50' },
    every: { type: 'string', default: '3' },
    long: { type: 'string', default: '1000' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (flags.help) process.stdout.write(help);
else await bench();

async function bench(): Promise<void> {
  const browser = await openBrowser().catch((error: unknown) => {
    if (!(error instanceof NoBrowserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
    return undefined;
  });
  if (browser === undefined) return;
  const scratch = await mkdtemp(join(tmpdir(), 'suffler-bench-'));
  try {
    const rows = await measure(scratch, browser);
    process.stdout.write(flags.json ? `${JSON.stringify(rows, undefined, 2)}\n` : drawFigures(rows));
  } finally {
    await browser.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function measure(folder: string, browser: Browser): Promise<FigureRow[]> {
  const asked = (await readQuestions(join(packageFolder(), 'eval/cases/demo.jsonl'))).filter(
    ({ category }) => category === 'answer',
  );
  const questions = asked.map(({ messages, lang }) => ({ text: messages.at(-1)?.text ?? '', lang }));
  const messages = positive('--messages', flags.messages);
  const conversations = positive('--conversations', flags.conversations);
  const every = positive('--every', flags.every);
  const long = positive('--long', flags.long);
  say('the server, with the demo knowledge base');
  const desk = await startDesk({ folder, name: 'Лена Ветрова' });
  try {
    say(`a conversation of ${long} messages is scrolled`);
    const texts = questions.filter(({ lang }) => lang === 'ru').map(({ text }) => text);
    const scroll = await measureScroll(desk, browser, long, texts);
    say(`${messages} suggestions, ${conversations} conversations`);
    const whisper = await measureWhisper({
      ...{ desk, browser, conversations, every, messages, questions },
      onMeasured: (count) => {
        if (count % 10 === 0) say(`  ${count} of ${messages}`);
      },
    });
    const { p50, p95, p99 } = whisper.untilSuggestion;
    return [
      { name: 'until the suggestion is on the screen, p50', value: p50, unit: 'ms' },
      { name: 'until the suggestion is on the screen, p95', value: p95, unit: 'ms', atMost: 300 },
      { name: 'until the suggestion is on the screen, p99', value: p99, unit: 'ms' },
      { name: '  suggestions measured', value: whisper.measured, unit: '' },
      { name: '  suggestions out of sight', value: whisper.outOfSight, unit: '', atMost: 0 },
      { name: '  messages that got an honest silence', value: whisper.silent, unit: '' },
      { name: '  messages in all conversations', value: whisper.messagesPerSecond, unit: '/s' },
      { name: `${long} messages scrolled, median gap of frames`, value: scroll.median, unit: 'ms' },
      { name: `${long} messages scrolled, p95`, value: scroll.p95, unit: 'ms', atMost: 50 },
      { name: `${long} messages scrolled, longest`, value: scroll.longest, unit: 'ms' },
      { name: '  frames over 50 ms', value: scroll.shareLong * 100, unit: '%', atMost: 1 },
      { name: '  frames', value: scroll.frames, unit: '' },
    ];
  } finally {
    await desk.stop();
  }
}

function positive(name: string, text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new Error(`${name} must be a whole number from 1`);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
