/** Makes search by meaning from the settings; without them there is none. */
import type { Config } from '../config.ts';
import { createEmbeddedVectors } from '../index/embedded-vectors.ts';
import type { DenseOptions } from '../services.ts';
import type { Store } from '../store/store.ts';

/** What the scan may take beyond the embedding, in ms: it takes a few, but at the start the vectors are read in first. */
const SCAN = 100;

export async function makeDense(config: Config, store: Store): Promise<DenseOptions | undefined> {
  const { SUFFLER_EMBEDDINGS_URL: url, SUFFLER_EMBEDDINGS_MODEL: model } = config;
  if (url === undefined || model === undefined) return undefined;
  // Loaded only where it is used: it takes as long as all the rest of a start.
  const { createOpenAiEmbedder } = await import('../llm/openai-embedder.ts');
  const embedder = createOpenAiEmbedder({
    url,
    model,
    key: config.SUFFLER_EMBEDDINGS_KEY,
    dimensions: config.SUFFLER_EMBEDDINGS_DIMENSIONS,
    batch: config.SUFFLER_EMBEDDINGS_BATCH,
    questionDeadline: config.SUFFLER_EMBEDDINGS_DEADLINE_MS,
    passagesDeadline: config.SUFFLER_EMBEDDINGS_INGEST_DEADLINE_MS,
    questionPrefix: config.SUFFLER_EMBEDDINGS_QUESTION_PREFIX,
    passagePrefix: config.SUFFLER_EMBEDDINGS_PASSAGE_PREFIX,
    onPause: (fault) => process.stderr.write(`Search by meaning pauses: ${fault}\n`),
    onResume: () => process.stderr.write('Search by meaning works again.\n'),
  });
  return { embedder, vectors: createEmbeddedVectors(store), deadline: config.SUFFLER_EMBEDDINGS_DEADLINE_MS + SCAN };
}
