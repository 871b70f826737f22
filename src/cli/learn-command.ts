/** `suffler learn FILE`. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { SufflerError } from '../errors.ts';
import { importPairs } from '../learning/import-pairs.ts';
import { withServices } from './with-services.ts';
import { printJson } from './print.ts';
import { createProgress } from './progress.ts';

interface Flags {
  dryRun?: boolean;
  json?: boolean;
}

export function addLearnCommand(program: Command, exit: (code: number) => void): void {
  program
    .command('learn')
    .argument('<file>', 'lines of JSON: {"text": "question", "article": "id", "lang": "en"}')
    .summary('learn from questions whose answer is known')
    .description(
      'Learns which articles answered which questions; search finds those articles for questions like them.\n' +
        'A pair that is known already counts once more. "lang" may be left out where it is clear.\n' +
        'Exit code: 0 all well, 1 some lines have errors (the others are learned), 2 it could not run.',
    )
    .option('--dry-run', 'only report what would be done')
    .option('--json', 'print the report as JSON')
    .action(async (file: string, flags: Flags) => {
      const text = await readFile(file, 'utf8').catch((error: unknown) => {
        throw new SufflerError('invalid_request', `${file}: can't be read; name a file of JSON lines.`, error);
      });
      const progress = createProgress('learning', flags.json === true, 'pairs');
      try {
        const report = await withServices(readConfig(), ({ services }) =>
          importPairs(services.writer, text, { dryRun: flags.dryRun, onProgress: progress.onProgress }),
        );
        progress.end();
        if (flags.json === true) printJson({ file, ...report });
        for (const { line, message } of report.faults) process.stderr.write(`${file}:${line}: ${message}\n`);
        if (flags.json !== true) {
          const how = report.dryRun ? ' (dry run, nothing was written)' : '';
          process.stdout.write(
            `${report.lines} lines: ${report.learned} learned, ${report.faults.length} faulty${how}\n`,
          );
        }
        exit(report.faults.length > 0 ? 1 : 0);
      } finally {
        progress.end();
      }
    });
}
