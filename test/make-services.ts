/** Real services over a database in memory, with the clock standing still. */
import { ingest, type IngestOptions } from '../ingest/ingest.ts';
import { mainTenant } from '../src/domain/tenant.ts';
import { createServices, type DenseOptions, type ServiceOptions, type Services } from '../src/services.ts';
import { createSqliteStore } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';

export const now = new Date('2026-11-22T10:00:00Z');

/** What a password costs to check where nobody attacks. */
export const cheap = { memory: 8, passes: 1 };

export interface TestServices {
  readonly store: Store;
  readonly services: Services;
}

export async function makeServices(
  file = ':memory:',
  makeDense: (store: Store) => DenseOptions | undefined = () => undefined,
): Promise<TestServices> {
  const store = createSqliteStore({ file });
  await store.migrate();
  const dense = makeDense(store);
  return { store, services: servicesOf(mainTenant, store, { dense }) };
}

/** The services of one of several tenants of a store; with options such as a model, other ones over the same articles. */
export function servicesOf(tenant: string, store: Store, options: Partial<ServiceOptions> = {}): Services {
  const access = { passwordCosts: cheap };
  return createServices({ store, tenant, now: () => now, threshold: 0.5, access, ...options });
}

/** Services that know the articles of a folder. */
export async function servicesOver(folder: string, options: Partial<IngestOptions> = {}): Promise<TestServices> {
  const made = await makeServices();
  await ingest(made.services.writer, { folder, source: folder, ...options });
  return made;
}
