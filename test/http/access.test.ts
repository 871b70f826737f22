/** Who may what: every route with every kind of caller, and what is in no table. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { roles, type Principal, type Role } from '../../src/domain/principal.ts';
import { access } from '../../src/http/access.ts';
import { onePie } from '../routes/bakery.ts';
import { makeApp, appOver, problemOf, type App } from '../routes/make-app.ts';

const callers: Readonly<Record<string, Principal>> = {
  anyone: { kind: 'anyone' },
  visitor: { kind: 'visitor', conversationId: 'c-1' },
  ...Object.fromEntries(
    roles.flatMap((role): [string, Principal][] => [
      [role, { kind: 'person', id: role, name: role, role }],
      [`${role}'s key`, { kind: 'key', id: `key-${role}`, name: role, role }],
    ]),
  ),
};

/** The pages and the description as they are served, with nothing in them. */
async function appFor(principal: Principal): Promise<App> {
  const made = await makeApp(onePie);
  const asset = () => Promise.resolve(new Uint8Array(1));
  return appOver(made, { principalOf: () => Promise.resolve(principal), docsAsset: asset, webAsset: asset }).app;
}

function routesOf(app: App): { name: string; method: string; path: string }[] {
  const served = app.routes.filter(({ method, path }) => method !== 'ALL' || path !== '/*');
  const named = served.map(({ method, path }) => ({ name: `${method} ${path}`, method, path }));
  return [...new Map(named.map((route) => [route.name, route])).values()];
}

/** Written apart from what the middleware does, so that both are checked. */
function expected(name: string, caller: string): 'allowed' | 401 | 403 {
  const rule = access[name];
  if (rule === 'anyone') return 'allowed';
  if (caller === 'anyone') return 401;
  if (rule === undefined) return 403;
  if (caller === 'visitor') return rule.visitor === true ? 'allowed' : 403;
  const kind = caller.endsWith("'s key") ? 'key' : 'person';
  const rank = (role: string) => ['agent', 'editor', 'supervisor', 'admin'].indexOf(role);
  const enough = rank(caller.replace("'s key", '')) >= rank(rule.role);
  return enough && (rule.only ?? kind) === kind ? 'allowed' : 403;
}

const concrete = (path: string) =>
  path
    .replace(/:name\{.*\}/, 'swagger-ui.css')
    .replace(/:\w+/g, 'none')
    .replace('*', 'anything');

test.each(Object.entries(callers))('every route answers %s as the table says', async (caller, principal) => {
  const app = await appFor(principal);
  const answers: Record<string, unknown> = {};
  const wanted: Record<string, unknown> = {};
  for (const { name, method, path } of routesOf(app)) {
    const response = await app.request(concrete(path), { method });
    await response.body?.cancel();
    answers[name] = [401, 403].includes(response.status) ? response.status : 'allowed';
    wanted[name] = expected(name, caller);
  }
  expect(Object.keys(answers).length).toBeGreaterThan(20);
  expect(answers).toEqual(wanted);
});

test('every route is in the table', async () => {
  const app = await appFor({ kind: 'anyone' });
  expect(routesOf(app).filter(({ name }) => access[name] === undefined)).toEqual([]);
});

test('nothing is in the table that is not served', async () => {
  const served = new Set(routesOf(await appFor({ kind: 'anyone' })).map(({ name }) => name));
  expect(Object.keys(access).filter((name) => !served.has(name))).toEqual([]);
});

test('a route that is in no table is nobody’s, whichever way it was made', async () => {
  for (const [caller, principal] of Object.entries(callers)) {
    const app = await appFor(principal);
    app.get('/v1/forgotten', (context) => context.text('open'));
    app.all('/v1/all', (context) => context.text('open'));
    app.use('/v1/used/*', (context) => Promise.resolve(context.text('open')));
    for (const path of ['/v1/forgotten', '/v1/all', '/v1/used/x']) {
      const { status } = await app.request(path);
      expect({ caller, path, status }).toEqual({ caller, path, status: caller === 'anyone' ? 401 : 403 });
    }
  }
});

test('what does not exist is not found, whoever asks', async () => {
  for (const principal of Object.values(callers)) {
    const app = await appFor(principal);
    for (const path of ['/v1/none', '/v1', '/etc/passwd', '/v1/keys/none/more']) {
      expect((await app.request(path)).status).toBe(404);
    }
  }
});

test('who is denied is told what is needed', async () => {
  const agent = await appFor({ kind: 'person', id: 'a', name: 'a', role: 'agent' });
  expect(await problemOf(await agent.request('/v1/keys'))).toMatchObject({
    status: 403,
    code: 'forbidden',
    detail: 'This needs the role admin.',
  });
  const visitor = await appFor({ kind: 'visitor', conversationId: 'c-1' });
  expect(await problemOf(await visitor.request('/v1/search?q=pie'))).toMatchObject({
    detail: 'This needs the role agent or a higher one.',
  });
  const nobody = await (await appFor({ kind: 'anyone' })).request('/v1/search?q=pie');
  expect(nobody.headers.get('WWW-Authenticate')).toBe('Bearer');
  expect(await problemOf(nobody)).toMatchObject({ status: 401, code: 'credential_missing' });
});

test('without anything that tells who calls, only what is open is', async () => {
  const made = await makeApp(onePie);
  const { app } = appOver(made, { principalOf: undefined });
  expect((await app.request('/healthz')).status).toBe(200);
  expect((await app.request('/v1/search?q=pie')).status).toBe(401);
});

test('administrators alone see people and keys', () => {
  const byRole = (role: Role) =>
    Object.entries(access).flatMap(([name, rule]) => (rule !== 'anyone' && rule.role === role ? [name] : []));
  expect(byRole('admin')).toEqual([
    'GET /v1/keys',
    'POST /v1/keys',
    'DELETE /v1/keys/:id',
    'GET /v1/people',
    'POST /v1/people',
    'PATCH /v1/people/:id',
  ]);
});

test('no route that a visitor may use lets its caller choose the audience', async () => {
  const app = await appFor({ kind: 'anyone' });
  const described = z
    .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(await (await app.request('/openapi.json')).json());
  const text = JSON.stringify(described);
  expect(text).toContain('"audience"');
  const open = Object.entries(access).filter(([, rule]) => rule === 'anyone' || rule.visitor === true);
  for (const [name] of open) {
    const [method = '', path = ''] = name.split(' ');
    const operation = described.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    expect({ name, chooses: JSON.stringify(operation ?? {}).includes('"audience"') }).toEqual({ name, chooses: false });
  }
});
