/** Opens the store and makes the services. */
import { indexWords } from '../articles/index-words.ts';
import type { Config } from '../config.ts';
import { createServices, type Services } from '../services.ts';
import { createSqliteStore } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { makeDense } from './make-dense.ts';
import { makeModel } from './make-model.ts';

export interface Opened {
  readonly store: Store;
  readonly services: Services;
}

export async function openServices(config: Config): Promise<Opened> {
  const store = createSqliteStore({ file: config.SUFFLER_DB });
  await store.migrate();
  const services = createServices({
    store,
    tenant: config.SUFFLER_TENANT,
    now: () => new Date(),
    threshold: config.SUFFLER_MIN_CONFIDENCE,
    access: {
      sessionIdle: config.SUFFLER_SESSION_IDLE_MINUTES * 60_000,
      sessionLongest: config.SUFFLER_SESSION_HOURS * 3_600_000,
      visitorLifetime: config.SUFFLER_VISITOR_HOURS * 3_600_000,
    },
    traceDays: config.SUFFLER_TRACE_DAYS,
    onFault: (message) => process.stderr.write(`suffler: ${message}\n`),
    dense: await makeDense(config, store),
    webhook: webhookOf(config),
    model: await makeModel(config),
  });
  // A database from an earlier version holds articles whose words are not indexed, or not in this form.
  await indexWords(services.writer);
  return { store, services };
}

/** The settings see to it that neither is set without the other. */
function webhookOf({ SUFFLER_WEBHOOK_URL: url, SUFFLER_WEBHOOK_SECRET: secret, ...rest }: Config) {
  if (url === undefined || secret === undefined) return undefined;
  return { url, secret, deadline: rest.SUFFLER_WEBHOOK_DEADLINE_MS };
}
