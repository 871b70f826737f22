/** The real server with the demo articles and two agents, for a real browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '../../../ingest/ingest.ts';
import { demoFolder } from '../../../src/cli/demo-folder.ts';
import { readConfig } from '../../../src/config.ts';
import { mainTenant } from '../../../src/domain/tenant.ts';
import { startServer } from '../../../src/node.ts';
import { createServices, type ServiceOptions } from '../../../src/services.ts';
import { createSqliteStore } from '../../../src/store/sqlite.ts';
import type { Store } from '../../../src/store/store.ts';
import { writeFiles } from '../../make-folder.ts';
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

export interface ConsoleOptions {
  /** As in the environment, such as who may frame the panel. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Beside those of the demo, by their paths. */
  readonly articles?: Readonly<Record<string, string>>;
  /** Words the replies. Default: none, they are in the articles' own wording. */
  readonly model?: ServiceOptions['model'];
}

export async function startConsole({ settings, articles = {}, model }: ConsoleOptions = {}): Promise<RunningConsole> {
  const store = createSqliteStore({ file: ':memory:' });
  await store.migrate();
  const services = createServices({
    ...{ store, tenant: mainTenant, now: () => new Date(), threshold: 0.5 },
    ...{ access: { passwordCosts: cheap }, model },
  });
  const more = await mkdtemp(join(tmpdir(), 'suffler-'));
  await writeFiles(more, articles);
  for (const folder of [demoFolder(), more]) {
    await ingest(services.writer, { folder, source: folder, allowEmpty: folder === more });
  }
  await rm(more, { recursive: true });
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
