/** `suffler kb check DIR`. */
import type { Command } from 'commander';
import { check } from '../../ingest/check.ts';
import { formatProblem } from '../../ingest/problem.ts';
import { createCutters } from './cutters.ts';
import { printJson } from './print.ts';
import { createProgress } from './progress.ts';
import { SufflerError } from '../errors.ts';

interface Flags {
  strict?: boolean;
  at?: string;
  json?: boolean;
}

export function addCheckCommand(program: Command, exit: (code: number) => void): void {
  program
    .command('kb')
    .description('work on a folder of articles')
    .command('check')
    .argument('<dir>', 'folder with the articles')
    .summary('lint a folder of articles')
    .description(
      'Finds broken front matter, broken links and anchors, missing translations, duplicated questions, stale and expired\n' +
        'articles, refusals without alternatives, figures that differ between languages.\n' +
        'Exit code: 0 no errors, 1 errors (with --strict: or warnings), 2 it could not run.',
    )
    .option('--strict', 'warnings count as errors')
    .option('--at <date>', 'judge dates as of this day, such as 2026-12-01 (default: now)')
    .option('--json', 'print the problems as JSON')
    .action(async (dir: string, flags: Flags) => {
      const now = flags.at === undefined ? new Date() : new Date(flags.at);
      if (Number.isNaN(now.getTime())) {
        throw new SufflerError('invalid_request', `--at "${flags.at ?? ''}" is not a date; write it as 2026-12-01.`);
      }
      const cutters = createCutters();
      const progress = createProgress('checking', flags.json === true);
      try {
        const result = await check({ folder: dir, now, cutter: cutters.cut, onProgress: progress.onProgress });
        progress.end();
        const errors = result.problems.filter(({ severity }) => severity === 'error').length;
        if (flags.json === true) {
          printJson(result);
        } else {
          for (const problem of result.problems) process.stdout.write(`${formatProblem(problem)}\n`);
          const warnings = result.problems.length - errors;
          process.stdout.write(`${result.files} files, ${errors} errors, ${warnings} warnings\n`);
        }
        exit(errors > 0 || (flags.strict === true && result.problems.length > 0) ? 1 : 0);
      } finally {
        progress.end();
        await cutters.close();
      }
    });
}
