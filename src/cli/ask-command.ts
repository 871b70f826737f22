/** `suffler ask "..."`. */
import { Option, type Command } from 'commander';
import { listStored } from '../articles/list-stored.ts';
import { audiences, type Audience } from '../domain/article.ts';
import { readConfig } from '../config.ts';
import type { Reply } from '../domain/reply.ts';
import { printJson } from './print.ts';
import { withServices } from './with-services.ts';

interface Flags {
  locale?: string;
  audience: Audience;
  name?: string;
  json?: boolean;
}

export function addAskCommand(program: Command, exit: (code: number) => void): void {
  program
    .command('ask')
    .argument('<question...>', 'what the customer asks')
    .summary('answer a question from the knowledge base')
    .description(
      'Prints the reply that the API would give, with its proof.\n' +
        'Exit code: 0 there is something to say, 1 silent or handed off, 2 it could not run.',
    )
    .option('--locale <tag>', 'language of the articles (default: the language of the question)')
    .addOption(new Option('--audience <who>', 'who will read the reply').choices(audiences).default('customer'))
    .option('--name <name>', "the customer's name, for ready wording")
    .option('--json', 'print the reply as JSON')
    .action(async (words: string[], { locale, audience, name, json }: Flags) => {
      const customer = name === undefined ? undefined : { name, orders: [], contacts: [] };
      const messages = [{ role: 'customer' as const, text: words.join(' ') }];
      const reply = await withServices(readConfig(), async ({ services }) => {
        const stored = await listStored(services.writer);
        if (stored.length === 0) process.stderr.write('Nothing is indexed yet: run `suffler ingest DIR` first.\n');
        return services.suggest({ messages, locale, audience, customer });
      });
      if (json === true) printJson(reply);
      else process.stdout.write(describe(reply));
      exit(reply.suggestions.length > 0 ? 0 : 1);
    });
}

function describe({ outcome, reason, missing, confidence, suggestions, timings }: Reply): string {
  const why = [reason, ...(missing ?? []).map((name) => `no ${name}`)].filter((part) => part !== undefined);
  const head = `${outcome}${why.length > 0 ? ` (${why.join(', ')})` : ''} · confidence ${confidence} · ${timings.totalMs} ms`;
  const bodies = suggestions.map(({ text, audience, citations }, index) => {
    const mark = audience === 'agent' ? ' (for agents only)' : '';
    const proofs = citations.map(
      ({ articleId, lang, revision, heading, quote }) =>
        `   ${lang}/${articleId}@${revision}${heading === '' ? '' : ` › ${heading}`}: “${quote}”`,
    );
    return `\n${index + 1}.${mark} ${text}\n\n${proofs.join('\n')}\n`;
  });
  return `${head}\n${bodies.join('')}`;
}
