/** `suffler ingest DIR`. */
import { realpath } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { Option, type Command } from 'commander';
import { ingest, type IngestReport } from '../../ingest/ingest.ts';
import { audiences, type Audience } from '../domain/article.ts';
import { readConfig } from '../config.ts';
import { bringVectors, printWaiting } from './bring-vectors.ts';
import { createCutters } from './cutters.ts';
import { withWriter } from './with-writer.ts';
import { createProgress } from './progress.ts';
import { printJson, printProblems } from './print.ts';

interface Flags {
  source?: string;
  audience?: Audience;
  dryRun?: boolean;
  allowEmpty?: boolean;
  json?: boolean;
}

/**
 * V8's budget of bytecode, in bytes, before a function is optimised; by default 132 KB. In a run of some seconds the
 * optimiser takes a third of all CPU: optimising only what is hottest takes a tenth off the time.
 */
const OPTIMISE_LATER = '--interrupt-budget=600000';

export function addIngestCommand(program: Command, exit: (code: number) => void): void {
  program
    .command('ingest')
    .argument('<dir>', 'folder with the articles')
    .summary('index a folder of markdown articles')
    .description(
      'Brings the knowledge base up to a folder of markdown and of YAML rules: what is new or changed is taken in, what is\n' +
        'missing is retired.\n' +
        'With embeddings set, new texts are embedded at the end.\n' +
        'Exit code: 0 all well, 1 some articles have errors (the others are indexed) or wait for their vectors,\n' +
        '2 it could not run.',
    )
    .option('--source <name>', 'name of the knowledge base that the folder holds (default: its path)')
    .addOption(new Option('--audience <who>', 'for files that do not say who may read them').choices(audiences))
    .option('--dry-run', 'only report what would be done')
    .option('--allow-empty', 'let a folder without articles retire everything it once held')
    .option('--json', 'print the report as JSON')
    .action(async (dir: string, flags: Flags) => {
      setFlagsFromString(OPTIMISE_LATER);
      const folder = await realpath(dir).catch(() => dir);
      const cutters = createCutters();
      const progress = createProgress('indexing', flags.json === true);
      try {
        const { waiting, ...report } = await withWriter(readConfig(), async ({ writer, relay }) => {
          const ingested = await ingest(writer, {
            folder,
            source: flags.source ?? folder,
            audience: flags.audience,
            dryRun: flags.dryRun,
            allowEmpty: flags.allowEmpty,
            cutter: cutters.cut,
            onProgress: progress.onProgress,
          });
          progress.end();
          const embeds = relay !== undefined && flags.dryRun !== true;
          return { ...ingested, waiting: embeds ? await bringVectors(relay, flags.json === true) : undefined };
        });
        if (flags.json === true) printJson({ ...report, ...(waiting === undefined ? {} : { waiting }) });
        else printReport(report);
        if (waiting !== undefined) printWaiting(waiting);
        const failed = report.problems.some(({ severity }) => severity === 'error');
        exit(failed || waiting !== undefined ? 1 : 0);
      } finally {
        progress.end();
        await cutters.close();
      }
    });
}

export function printReport(report: IngestReport): void {
  printProblems(report.problems);
  const { files, added, updated, moved, unchanged, retired, failed, rules, passages, durationMs, dryRun } = report;
  const counts = { added, updated, moved, unchanged, retired, failed };
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  const what = told.map(([name, count]) => `${count} ${name}`).join(', ') || 'nothing to do';
  const how = dryRun ? ' (dry run, nothing was written)' : '';
  const ruled = Object.entries(rules).filter(([, count]) => count > 0);
  if (ruled.length > 0) {
    process.stdout.write(`rules: ${ruled.map(([name, count]) => `${count} ${name}`).join(', ')}${how}\n`);
  }
  process.stdout.write(`${files} files: ${what}; ${passages} passages in ${(durationMs / 1000).toFixed(1)} s${how}\n`);
}
