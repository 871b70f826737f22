/** Reads the knowledge base's version: what was derived from it holds as long as the version does. */
import { knowledge } from './schema.ts';
import type { Store } from './store.ts';

/** Made once for a store, since every request asks. */
export function createReadVersion({ db }: Store): () => Promise<number> {
  const query = db.select({ version: knowledge.version }).from(knowledge).prepare();
  return async () => (await query.get())?.version ?? 0;
}
