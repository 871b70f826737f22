/** `suffler reindex`. */
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { indexWords } from '../articles/index-words.ts';
import type { VectorRelay } from '../articles/vector-relay.ts';
import { withServices } from './with-services.ts';
import { printJson } from './print.ts';
import { createProgress } from './progress.ts';

export function addReindexCommand(program: Command, exit: (code: number) => void): void {
  program
    .command('reindex')
    .summary('make the indexes anew')
    .description(
      'Makes the index of words anew from the articles, and the vectors where an embeddings endpoint is configured,\n' +
        'while searches go on; needed after a change of model or dimensions. Texts that were embedded with the same\n' +
        'model before are not sent again.\n' +
        'Exit code: 0 all well, 1 the endpoint refuses some texts (the others are indexed), 2 it could not run.',
    )
    .option('--json', 'print the report as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const startedAt = performance.now();
      const progress = createProgress('indexing', json === true);
      try {
        const { words, vectors } = await withServices(readConfig(), async ({ services: { writer, relay } }) => ({
          words: await indexWords(writer, { all: true, onProgress: progress.onProgress }),
          vectors: await relay?.reindex(progress.onProgress),
        }));
        progress.end();
        const durationMs = Math.round(performance.now() - startedAt);
        if (json === true) printJson({ words, ...vectors, durationMs });
        else process.stdout.write(`${words} articles: ${tell(vectors)}, in ${(durationMs / 1000).toFixed(1)} s\n`);
        exit((vectors?.leftOut ?? 0) > 0 ? 1 : 0);
      } finally {
        progress.end();
      }
    });
}

function tell(vectors: Awaited<ReturnType<VectorRelay['reindex']>> | undefined): string {
  if (vectors === undefined) return 'words (no embeddings endpoint is configured)';
  const { passages, embedded, leftOut } = vectors;
  const refused = leftOut === 0 ? '' : `, ${leftOut} refused by the endpoint`;
  return `words, and vectors of ${passages} passages, ${embedded} embedded anew${refused}`;
}
