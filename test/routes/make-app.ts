/** The real application over real services, with what a client does to it: ask, and read the events it logged. */
import { createApp, type AppOptions } from '../../src/app.ts';
import type { PrincipalOf } from '../../src/http/identify.ts';
import type { RequestEvent } from '../../src/http/log.ts';
import { problemSchema, type Problem } from '../../src/http/problem.ts';
import { replySchema, type Reply } from '../../src/domain/reply.ts';
import { makeFolder } from '../make-folder.ts';
import { servicesOver, type TestServices } from '../make-services.ts';
import { bakery } from './bakery.ts';

export type App = ReturnType<typeof createApp>;

export interface TestApp {
  readonly app: App;
  readonly store: TestServices['store'];
  readonly services: TestServices['services'];
  /** One for each request so far. */
  readonly events: RequestEvent[];
}

export const maxBody = 65_536;

/** Everybody is a machine that may do everything: for tests of what is behind the door. */
export const openDoor: PrincipalOf = () => Promise.resolve({ kind: 'key', id: 'test', name: 'test', role: 'admin' });

/** Over the articles of a folder; by default those of the bakery. */
export async function makeApp(files: Readonly<Record<string, string>> = bakery): Promise<TestApp> {
  return appOver(await servicesOver(await makeFolder(files)));
}

export function appOver({ services, store }: TestServices, options: Partial<AppOptions> = {}): TestApp {
  const events: RequestEvent[] = [];
  const app = createApp({
    ...{ services, bodyLimit: maxBody, principalOf: openDoor },
    log: (event) => events.push(event),
    ...options,
  });
  return { app, store, services, events };
}

/** Sends a body as JSON; a string is sent as it stands. */
export async function post(app: App, path: string, body: unknown, headers: Record<string, string> = {}) {
  return app.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** The reply to one customer message, checked against the published schema. */
export async function suggest(app: App, text: string, rest: Record<string, unknown> = {}): Promise<Reply> {
  const response = await post(app, '/v1/suggestions', { messages: [{ role: 'customer', text }], ...rest });
  return replySchema.parse(await response.json());
}

/** The problem of a response, checked against the published schema and its status line. */
export async function problemOf(response: Response): Promise<Problem> {
  const problem = problemSchema.strict().parse(await response.json());
  if (problem.status !== response.status) throw new Error(`status ${response.status}, problem says ${problem.status}`);
  return problem;
}
