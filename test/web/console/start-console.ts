/** The real server with the demo articles and two agents, for a real browser. */
import { ingest } from '../../../ingest/ingest.ts';
import { demoFolder } from '../../../src/cli/demo-folder.ts';
import { readConfig } from '../../../src/config.ts';
import { mainTenant } from '../../../src/domain/tenant.ts';
import { startServer } from '../../../src/node.ts';
import { createServices } from '../../../src/services.ts';
import { createSqliteStore } from '../../../src/store/sqlite.ts';
import type { Store } from '../../../src/store/store.ts';
import { cheap } from '../../make-services.ts';

export const password = 'a long enough phrase 47';
export const agents = [
  { login: 'lena', name: 'Лена Ветрова', role: 'agent' },
  { login: 'gleb', name: 'Глеб Сомов', role: 'supervisor' },
] as const;

export interface RunningConsole {
  /** Without a slash at its end. */
  readonly url: string;
  readonly store: Store;
  /** Asks the API as a machine. Throws where the answer is a problem. */
  readonly ask: (path: string, body?: unknown) => Promise<Record<string, unknown>>;
  readonly close: () => Promise<void>;
}

/** `settings` as in the environment, such as who may frame the panel. */
export async function startConsole(settings: Readonly<Record<string, string>> = {}): Promise<RunningConsole> {
  const store = createSqliteStore({ file: ':memory:' });
  await store.migrate();
  const services = createServices({
    ...{ store, tenant: mainTenant, now: () => new Date(), threshold: 0.5 },
    access: { passwordCosts: cheap },
  });
  const folder = demoFolder();
  await ingest(services.writer, { folder, source: folder });
  for (const agent of agents) await services.access.people.add({ ...agent, password });
  const { key } = await services.access.keys.create({ name: 'test', role: 'admin' });
  const server = await startServer(
    services,
    readConfig({ PORT: '0', SUFFLER_LOG: 'off', NODE_ENV: 'test', ...settings }),
  );
  return {
    url: server.url,
    store,
    async ask(path, body) {
      const response = await fetch(server.url + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answer = (await response.json()) as Record<string, unknown>;
      if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
      return answer;
    },
    async close() {
      await server.close();
      await services.stop();
      await store.close();
    },
  };
}
