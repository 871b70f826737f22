/** Opens the store for a command about people and keys: nothing of the knowledge base is read. */
import { createAccess, type Access } from '../access/access.ts';
import type { Config } from '../config.ts';

export async function withAccess<Result>(config: Config, work: (access: Access) => Promise<Result>): Promise<Result> {
  // Loaded when a command runs: whoever asks for help, or mistypes, need not wait for it.
  const { createSqliteStore } = await import('../store/sqlite.ts');
  const store = createSqliteStore({ file: config.SUFFLER_DB });
  try {
    await store.migrate();
    return await work(
      createAccess({
        ...{ store, tenant: config.SUFFLER_TENANT },
        now: () => new Date(),
        newId: () => crypto.randomUUID(),
      }),
    );
  } finally {
    await store.close();
  }
}
