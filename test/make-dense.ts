/** Services that search by meaning, over a real embeddings server; `restarted` is the same knowledge base in a new process. */
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ingest } from '../ingest/ingest.ts';
import type { VectorRelay } from '../src/articles/vector-relay.ts';
import { createEmbeddedVectors } from '../src/index/embedded-vectors.ts';
import { createOpenAiEmbedder, type OpenAiEmbedderOptions } from '../src/llm/openai-embedder.ts';
import type { SearchRequest } from '../src/retrieval/search.ts';
import { makeEmbeddingsServer, type EmbeddingsServer } from './make-embeddings-server.ts';
import { makeFolder, writeFiles } from './make-folder.ts';
import { makeServices, type TestServices } from './make-services.ts';

export interface DenseServices extends TestServices {
  readonly relay: VectorRelay;
  readonly server: EmbeddingsServer;
  /** Writes files and ingests the whole folder; vectors come with the relay. */
  readonly ingest: (files?: Readonly<Record<string, string>>) => Promise<void>;
  /** What is found for a question, best first. */
  readonly find: (text: string, rest?: Partial<SearchRequest>) => Promise<string[]>;
  readonly restarted: (options?: Partial<OpenAiEmbedderOptions>) => Promise<DenseServices>;
}

/** Folders, files and options as one test wants them; nothing is embedded yet. */
export async function makeDense(
  files: Readonly<Record<string, string>>,
  options: Partial<OpenAiEmbedderOptions> = {},
): Promise<DenseServices> {
  const folder = await makeFolder(files);
  const file = join(await makeFolder(), 'suffler.sqlite');
  const made = await open(await makeEmbeddingsServer(), folder, file, options);
  await made.ingest();
  return made;
}

async function open(
  server: EmbeddingsServer,
  folder: string,
  file: string,
  options: Partial<OpenAiEmbedderOptions>,
): Promise<DenseServices> {
  // Long enough for a slow machine; tests of what is late name their own.
  const questionDeadline = options.questionDeadline ?? 5_000;
  const { store, services } = await makeServices(file, (plain) => ({
    embedder: createOpenAiEmbedder({
      url: server.url,
      model: 'meanings',
      batch: 4,
      passagesDeadline: 5_000,
      ...options,
      questionDeadline,
    }),
    vectors: createEmbeddedVectors(plain),
    deadline: questionDeadline + 100,
  }));
  onTestFinished(() => store.close());
  const { relay } = services;
  if (relay === undefined) throw new Error('services without a relay');
  return {
    store,
    services,
    relay,
    server,
    async ingest(changed = {}) {
      await writeFiles(folder, changed);
      await ingest(services.writer, { folder, source: folder, allowEmpty: true });
    },
    async find(text, rest = {}) {
      const messages = [{ role: 'customer', text }] as const;
      const { hits } = await services.search({ messages, locale: 'en', audience: 'customer', limit: 10, ...rest });
      return hits.map(({ articleId }) => articleId);
    },
    restarted: (again = options) => open(server, folder, file, again),
  };
}
