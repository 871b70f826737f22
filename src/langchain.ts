/** ENTRY `suffler/langchain`: what a LangChain program imports. */
import { access } from 'node:fs/promises';
import { openServices } from './cli/open.ts';
import { readConfig } from './config.ts';
import { SufflerError } from './errors.ts';
import { SufflerRetriever, type SufflerRetrieverOptions } from './langchain/suffler-retriever.ts';

export { SufflerRetriever };

export interface OpenRetrieverOptions extends SufflerRetrieverOptions {
  /** The SQLite file that `suffler ingest` made. Default: `SUFFLER_DB`. */
  readonly file?: string | undefined;
}

/**
 * Opens the knowledge base of a file; every other setting is read from the environment as the command reads it. Close
 * the retriever behind you. Throws `SufflerError`: `database_unusable` for a file that is missing or is not a
 * database, `invalid_config` for a wrong setting.
 */
export async function openRetriever({ file, ...options }: OpenRetrieverOptions = {}): Promise<SufflerRetriever> {
  const config = readConfig();
  const path = file ?? config.SUFFLER_DB;
  await access(path).catch((error: unknown) => {
    throw new SufflerError('database_unusable', `there is no ${path}; make it with: suffler ingest DIR`, error);
  });
  const { store, services } = await openServices({ ...config, SUFFLER_DB: path });
  const close = async () => {
    services.learned.stop();
    await store.close();
  };
  try {
    return new SufflerRetriever({ ...options, search: services.search, close });
  } catch (error) {
    await close();
    throw error;
  }
}
