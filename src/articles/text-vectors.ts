/** Vectors of passages' texts: those that were paid for before come from SQL, the others from the embedder. */
import { sql } from 'drizzle-orm';
import { SufflerError, sufflerErrorIn } from '../errors.ts';
import { toBytes, toVector } from '../index/vector-bytes.ts';
import type { VectorSpace } from '../index/vector.ts';
import type { Embedder } from '../llm/embedder.ts';
import { vectors } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

export interface TextVectors {
  /** By the texts' hashes. A text that the endpoint refuses however much is cut from its end is not there. */
  readonly found: ReadonlyMap<string, Float32Array>;
  /** Texts that were sent to the embedder. */
  readonly embedded: number;
}

/** A text that is refused even when cut to this length is not refused for its length. */
const SHORTEST = 100;

/** `texts` by hash. Each batch is stored as soon as it is there, so that nothing is paid for twice. */
export async function vectorsOf(
  store: Store,
  embedder: Embedder,
  space: VectorSpace,
  texts: ReadonlyMap<string, string>,
): Promise<TextVectors> {
  const found = await readCached(store, space, [...texts.keys()]);
  const missing = [...texts].filter(([hash]) => !found.has(hash));
  for (let from = 0; from < missing.length; from += embedder.batch) {
    const batch = missing.slice(from, from + embedder.batch);
    const made = await embed(
      embedder,
      batch.map(([, text]) => text),
    );
    const kept = batch.flatMap(([hash], index): [string, Float32Array][] => {
      const vector = made[index];
      return vector === undefined ? [] : [[hash, vector]];
    });
    for (const [, vector] of kept) refuseOtherDimensions(vector, space);
    await store.atomic(
      kept.map(([hash, vector]) =>
        store.db.run(sql`
          insert into ${vectors} (model, dimensions, hash, vector)
          values (${space.model}, ${space.dimensions}, ${hash}, ${toBytes(vector)}) on conflict do nothing`),
      ),
    );
    for (const [hash, vector] of kept) found.set(hash, vector);
  }
  return { found, embedded: missing.length };
}

async function readCached(store: Store, { model, dimensions }: VectorSpace, hashes: readonly string[]) {
  const rows = await store.db.values<[string, Uint8Array]>(sql`
    select hash, vector from ${vectors}
    where model = ${model} and dimensions = ${dimensions}
      and hash in (select value from json_each(${JSON.stringify(hashes)}))`);
  return new Map(rows.map(([hash, bytes]) => [hash, toVector(bytes)]));
}

/** One text that is too long for the endpoint must not keep the others back: the batch is parted until it stands alone. */
async function embed(embedder: Embedder, texts: readonly string[]): Promise<(Float32Array | undefined)[]> {
  try {
    return await embedder.embed(texts, 'passages');
  } catch (error) {
    if (sufflerErrorIn(error)?.code !== 'embeddings_rejected') throw error;
    const [text = ''] = texts;
    const half = Math.ceil(texts.length / 2);
    if (texts.length > 1) {
      return [...(await embed(embedder, texts.slice(0, half))), ...(await embed(embedder, texts.slice(half)))];
    }
    return text.length <= SHORTEST ? [undefined] : embed(embedder, [text.slice(0, Math.floor(text.length / 2))]);
  }
}

function refuseOtherDimensions(vector: Float32Array, { model, dimensions }: VectorSpace): void {
  if (vector.length === dimensions) return;
  throw new SufflerError(
    'embeddings_wrong_dimensions',
    `${model} gave a vector of ${vector.length} dimensions where it gave ${dimensions} before; check the endpoint.`,
  );
}
