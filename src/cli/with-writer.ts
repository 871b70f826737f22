/** Opens what a command needs that only writes articles: without the services that reply, it starts in half the time. */
import { indexWords } from '../articles/index-words.ts';
import type { ArticleWriter } from '../articles/publish.ts';
import { createVectorRelay, type VectorRelay } from '../articles/vector-relay.ts';
import type { Config } from '../config.ts';
import { createMemoryIndex } from '../index/memory-index.ts';
import { createSqliteStore } from '../store/sqlite.ts';
import { createAnalyzer } from '../text/analyzer.ts';
import { makeDense } from './make-dense.ts';

export interface OpenedWriter {
  readonly writer: ArticleWriter;
  /** Where embeddings are configured. */
  readonly relay: VectorRelay | undefined;
}

export async function withWriter<Result>(
  config: Config,
  work: (opened: OpenedWriter) => Promise<Result>,
): Promise<Result> {
  const store = createSqliteStore({ file: config.SUFFLER_DB });
  try {
    await store.migrate();
    const lexical = createMemoryIndex(store, createAnalyzer());
    const writer = { store, lexical, tenant: config.SUFFLER_TENANT, now: () => new Date() };
    // A database from an earlier version holds articles whose words are not indexed, or not in this form.
    await indexWords(writer);
    const dense = await makeDense(config, store);
    return await work({ writer, relay: dense && createVectorRelay({ store, ...dense }) });
  } finally {
    await store.close();
  }
}
