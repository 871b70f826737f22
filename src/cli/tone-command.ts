/** `suffler tone "..."`. */
import { text as readAll } from 'node:stream/consumers';
import { Option, type Command } from 'commander';
import { channels, type Channel } from '../domain/article.ts';
import { SufflerError } from '../errors.ts';
import { guessLang } from '../text/guess-lang.ts';
import type { ToneFinding } from '../domain/tone-finding.ts';
import { lintTone } from '../tone/lint-tone.ts';
import { mayBotSend } from '../tone/may-bot-send.ts';
import { toneRules } from '../tone/tone-rules.ts';
import { printJson } from './print.ts';

interface Flags {
  lang?: 'ru' | 'en';
  channel: Channel;
  json?: boolean;
}

export function addToneCommand(program: Command, exit: (code: number) => void): void {
  program
    .command('tone')
    .argument('<text...>', 'what is about to be sent; - reads it from stdin')
    .summary('lint a text against the principles of good support')
    .description(
      'Finds what a good support service does not write, and says what to write instead. A bot may not send what is\n' +
        'forbidden; advice is for people.\n' +
        'Exit code: 0 nothing forbidden, 1 something forbidden, 2 it could not run.',
    )
    .addOption(new Option('--lang <code>', 'language of the text (default: by its letters)').choices(['ru', 'en']))
    .addOption(new Option('--channel <name>', 'where it will be read').choices(channels).default('chat'))
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', `\nRules:\n${toneRules.map(({ id, principle }) => `  ${id}: ${principle.en}`).join('\n')}`)
    .action(async (words: string[], { lang, channel, json }: Flags) => {
      const text = words.join(' ') === '-' ? await readAll(process.stdin) : words.join(' ');
      if (text.trim() === '') throw new SufflerError('invalid_request', 'There is no text; pass it, or - for stdin.');
      const findings = lintTone(text, { lang: lang ?? guessLang(text) ?? 'en', channel });
      const maySend = mayBotSend(findings);
      if (json === true) printJson({ mayBotSend: maySend, findings });
      else process.stdout.write(describe(text, findings));
      exit(maySend ? 0 : 1);
    });
}

function describe(text: string, findings: readonly ToneFinding[]): string {
  const lines = findings.map(({ rule, severity, start, words, message, better }) => {
    const line = text.slice(0, start).split('\n').length;
    const column = start - text.lastIndexOf('\n', start - 1);
    return `${line}:${column}: ${severity}: ${rule}: “${words}”\n   ${message}\n   → ${better}\n`;
  });
  const forbidden = findings.filter(({ severity }) => severity === 'forbidden').length;
  return `${lines.join('')}${forbidden} forbidden, ${findings.length - forbidden} advice\n`;
}
