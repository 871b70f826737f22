/** The application as a whole: health, the API description, and headers that every response has. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { listWith } from './routes/anything.ts';
import { makeApp, type App } from './routes/make-app.ts';
import { onePie } from './routes/bakery.ts';

const operationSchema = z.looseObject({
  summary: z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), required: z.boolean().optional() })).default([]),
  requestBody: z.looseObject({ required: z.boolean() }).optional(),
  responses: z.record(
    z.string(),
    z.looseObject({ description: z.string(), content: z.record(z.string(), z.unknown()).default({}) }),
  ),
});
const descriptionSchema = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({ title: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});

async function describedBy(app: App) {
  const raw: unknown = await (await app.request('/openapi.json')).json();
  const { paths, ...rest } = descriptionSchema.parse(raw);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, ...operation })),
  );
  return { raw, operations, ...rest };
}

test('the process lives, and is ready once its store answers', async () => {
  const { app, store } = await makeApp(onePie);
  for (const path of ['/healthz', '/readyz']) {
    const response = await app.request(path);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  }
  await store.close();
  expect((await app.request('/healthz')).status).toBe(200);
  expect((await app.request('/readyz')).status).toBe(503);
});

test('the description is OpenAPI 3.1 and names every route that is there', async () => {
  const { app } = await makeApp(onePie);
  const { openapi, operations } = await describedBy(app);
  expect(openapi).toBe('3.1.0');
  const named = operations.map(({ name }) => name).toSorted();
  expect(named).toEqual([
    'DELETE /v1/keys/{id}',
    'DELETE /v1/session',
    'DELETE /v1/templates/{id}',
    'GET /healthz',
    'GET /readyz',
    'GET /v1/articles/{id}',
    'GET /v1/colleagues',
    'GET /v1/conversations',
    'GET /v1/conversations/{id}',
    'GET /v1/conversations/{id}/messages',
    'GET /v1/drafts',
    'GET /v1/events',
    'GET /v1/keys',
    'GET /v1/people',
    'GET /v1/replies/{id}/trace',
    'GET /v1/search',
    'GET /v1/session',
    'GET /v1/templates',
    'PATCH /v1/people/{id}',
    'POST /v1/bot/turns',
    'POST /v1/compensations/quote',
    'POST /v1/compensations/requests',
    'POST /v1/conversations',
    'POST /v1/conversations/{id}/assign',
    'POST /v1/conversations/{id}/close',
    'POST /v1/conversations/{id}/customer',
    'POST /v1/conversations/{id}/handoff',
    'POST /v1/conversations/{id}/messages',
    'POST /v1/conversations/{id}/rating',
    'POST /v1/conversations/{id}/reopen',
    'POST /v1/conversations/{id}/topic',
    'POST /v1/conversations/{id}/transfer',
    'POST /v1/drafts',
    'POST /v1/keys',
    'POST /v1/people',
    'POST /v1/refusals',
    'POST /v1/replies/{id}/feedback',
    'POST /v1/search',
    'POST /v1/session',
    'POST /v1/session/password',
    'POST /v1/suggestions',
    'POST /v1/templates',
    'POST /v1/templates/{id}/uses',
    'POST /v1/tone',
    'POST /v1/visitors',
    'PUT /v1/templates/{id}',
  ]);
  const served = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path !== '/openapi.json')
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect([...new Set(served)].toSorted()).toEqual(named);
});

test('every reference of the description leads somewhere', async () => {
  const { app } = await makeApp(onePie);
  const { raw } = await describedBy(app);
  const references = [...JSON.stringify(raw).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = '']) => reference);
  expect(references).toContain('#/components/schemas/Problem');
  expect(references.filter((reference) => resolve(raw, reference) === undefined)).toEqual([]);
});

function resolve(document: unknown, reference: string): unknown {
  const [hash, ...steps] = reference.split('/');
  if (hash !== '#') return undefined;
  return steps.reduce<unknown>((at, step) => {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return z.record(z.string(), z.unknown()).safeParse(at).data?.[name];
  }, document);
}

test('the description says what is required, and that problems are problems', async () => {
  const { app } = await makeApp(onePie);
  const { operations } = await describedBy(app);
  for (const { name, requestBody, responses } of operations) {
    expect({ name, required: requestBody?.required }).toEqual({
      name,
      required: /^(?:POST|PUT|PATCH)/.test(name) ? true : undefined,
    });
    for (const [status, { content }] of Object.entries(responses).filter(([code]) => code >= '400')) {
      expect({ name, status, types: Object.keys(content) }).toEqual({
        name,
        status,
        types: ['application/problem+json'],
      });
    }
  }
  const search = operations.find(({ name }) => name === 'GET /v1/search');
  const required = search?.parameters.filter((parameter) => parameter.required === true).map(({ name }) => name);
  expect(required).toEqual(['q']);
});

test('every status that a broken store can bring about is described', async () => {
  const { app, store } = await makeApp(onePie);
  const { operations } = await describedBy(app);
  await store.close();
  const requests: Record<string, RequestInit> = {
    '/readyz': {},
    '/v1/articles/pie': {},
    '/v1/search?q=pie': {},
    '/v1/suggestions': {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"messages":[{"role":"customer","text":"pie"}]}',
    },
  };
  for (const [url, request] of Object.entries(requests)) {
    const { status } = await app.request(url, request);
    const path = url.replace(/\?.*/, '').replace('/pie', '/{id}');
    const described = operations.filter(({ name }) => name === `${request.method ?? 'GET'} ${path}`);
    expect({ url, statuses: described.flatMap(({ responses }) => Object.keys(responses)) }).toEqual({
      url,
      statuses: listWith(String(status)),
    });
  }
});

test.each(['/healthz', '/openapi.json', '/no/such/route', '/v1/search'])(
  '%s has the headers that protect a page',
  async (path) => {
    const { app } = await makeApp(onePie);
    const { headers } = await app.request(path);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('X-Request-Id')).toMatch(/^[\w-]{8,}$/);
  },
);
