/** `suffler reindex`. */
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { SufflerError } from '../errors.ts';
import { withServices } from './open.ts';
import { printJson } from './print.ts';
import { createProgress } from './progress.ts';

export function addReindexCommand(program: Command, exit: (code: number) => void): void {
  program
    .command('reindex')
    .summary('make the vectors anew')
    .description(
      'Makes the vector index anew from the articles, while searches go on with the old one; needed after a change of\n' +
        'model or dimensions. Texts that were embedded with the same model before are not sent again.\n' +
        'Exit code: 0 all well, 1 the endpoint refuses some texts (the others are indexed), 2 it could not run.',
    )
    .option('--json', 'print the report as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const startedAt = performance.now();
      const progress = createProgress('embedding', json === true);
      try {
        const report = await withServices(readConfig(), ({ services: { relay } }) => {
          if (relay !== undefined) return relay.reindex(progress.onProgress);
          throw new SufflerError(
            'invalid_config',
            'there are no vectors to make: set SUFFLER_EMBEDDINGS_URL and SUFFLER_EMBEDDINGS_MODEL.',
          );
        });
        progress.end();
        const durationMs = Math.round(performance.now() - startedAt);
        const { articles, passages, embedded, leftOut } = report;
        if (json === true) printJson({ ...report, durationMs });
        else {
          const refused = leftOut === 0 ? '' : `, ${leftOut} refused by the endpoint`;
          const seconds = (durationMs / 1000).toFixed(1);
          process.stdout.write(
            `${articles} articles: ${passages} passages, ${embedded} embedded anew${refused}, in ${seconds} s\n`,
          );
        }
        exit(leftOut > 0 ? 1 : 0);
      } finally {
        progress.end();
      }
    });
}
