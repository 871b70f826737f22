/** The services over the demo knowledge base, in memory, at the moment at which the cases are asked. */
import { join } from 'node:path';
import { ingest } from '../ingest/ingest.ts';
import { createCutters } from '../src/cli/cutters.ts';
import { mainTenant } from '../src/domain/tenant.ts';
import { createServices, type ServiceOptions, type Services } from '../src/services.ts';
import { createSqliteStore } from '../src/store/sqlite.ts';
import { packageFolder } from '../src/package-folder.ts';
import { askedAt } from './asked-at.ts';

export interface DemoServices {
  readonly services: Services;
  close(): Promise<void>;
}

export async function demoServices(options: Partial<ServiceOptions> = {}): Promise<DemoServices> {
  const store = createSqliteStore({ file: ':memory:' });
  await store.migrate();
  const services = createServices({
    store,
    tenant: mainTenant,
    now: () => new Date(askedAt),
    threshold: 0.5,
    ...options,
  });
  const cutters = createCutters();
  const folder = join(packageFolder(), 'kb');
  await ingest(services.writer, { folder, source: folder, cutter: cutters.cut });
  await cutters.close();
  await services.intents.bringUp();
  return {
    services,
    close: async () => {
      await services.stop();
      await store.close();
    },
  };
}
