/** Signing in over HTTP: the cookie, what it opens, and what other sites can't do with it. */
import { describe, expect, test } from 'vitest';
import { createCaller } from '../../src/http/caller.ts';
import { createPrincipalOf } from '../../src/http/principal-of.ts';
import { password } from '../access/make-access.ts';
import { onePie } from './bakery.ts';
import { appOver, makeApp, post, problemOf, type App } from './make-app.ts';

const own = { 'Sec-Fetch-Site': 'same-origin' };

async function doorOf(options: { readonly proxies?: number } = {}) {
  const made = await makeApp(onePie);
  const { access } = made.services;
  const { app, events } = appOver(made, {
    principalOf: createPrincipalOf(access),
    caller: createCaller({ socketAddress: () => '192.0.2.1', proxies: options.proxies ?? 0 }),
  });
  const person = await access.people.add({ login: 'alma', name: 'Alma', role: 'admin', password });
  return { app, access, events, person, store: made.store };
}

async function cookieFrom(app: App, headers: Record<string, string> = {}): Promise<string> {
  const response = await post(app, '/v1/session', { login: 'alma', password }, { ...own, ...headers });
  expect(response.status).toBe(200);
  return response.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

describe('signing in', () => {
  test('gives a cookie that no script reads and no other site sends, and it opens what its role opens', async () => {
    const { app, person } = await doorOf();
    const response = await post(app, '/v1/session', { login: 'alma', password });
    expect(await response.json()).toEqual({ principal: { id: person.id, name: 'Alma', role: 'admin' } });
    const set = response.headers.get('Set-Cookie') ?? '';
    expect(set).toMatch(/^suffler_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    const Cookie = `theme=dark; ${set.split(';')[0] ?? ''}; other=1`;
    const me = await app.request('/v1/session', { headers: { Cookie } });
    expect([me.status, await me.json()]).toEqual([200, { principal: { id: person.id, name: 'Alma', role: 'admin' } }]);
    expect(me.headers.get('Cache-Control')).toBe('no-store');
    expect((await app.request('/v1/people', { headers: { Cookie } })).status).toBe(200);
  });

  test('marks the cookie for https alone where the request came so, and believes only proxies that are set', async () => {
    const header = { 'X-Forwarded-Proto': 'https' };
    const setBy = async (proxies: number, url = '/v1/session') => {
      const { app } = await doorOf({ proxies });
      const response = await post(app, url, { login: 'alma', password }, header);
      return response.headers.get('Set-Cookie')?.includes('; Secure') ?? false;
    };
    expect([await setBy(1), await setBy(0), await setBy(0, 'https://desk.example/v1/session')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('makes the session before it useless', async () => {
    const { app } = await doorOf();
    const earlier = await cookieFrom(app);
    const later = await cookieFrom(app, { Cookie: earlier });
    expect(later).not.toBe(earlier);
    expect((await app.request('/v1/session', { headers: { Cookie: earlier } })).status).toBe(401);
    expect((await app.request('/v1/session', { headers: { Cookie: later } })).status).toBe(200);
  });

  test('with cookies off succeeds, and the next request says that nobody is there', async () => {
    const { app } = await doorOf();
    expect((await post(app, '/v1/session', { login: 'alma', password })).status).toBe(200);
    expect(await problemOf(await app.request('/v1/session'))).toMatchObject({
      status: 401,
      code: 'credential_missing',
    });
  });

  test('fails in the same words for a wrong login and a wrong password, and locks', async () => {
    const { app } = await doorOf();
    const wrong = await problemOf(await post(app, '/v1/session', { login: 'alma', password: 'wrong password' }));
    const nobody = await problemOf(await post(app, '/v1/session', { login: 'nobody', password }));
    expect({ ...wrong, requestId: '' }).toEqual({ ...nobody, requestId: '' });
    expect(wrong).toMatchObject({ status: 401, code: 'sign_in_refused' });
    for (let tries = 1; tries < 5; tries += 1) await post(app, '/v1/session', { login: 'alma', password: 'wrong' });
    const locked = await post(app, '/v1/session', { login: 'alma', password });
    expect(locked.headers.get('Retry-After')).toBe('900');
    expect(await problemOf(locked)).toMatchObject({ status: 429, code: 'login_locked' });
  });

  test('leaves no login, password, address or secret in the log', async () => {
    const { app, events } = await doorOf({ proxies: 1 });
    const forwarded = { 'X-Forwarded-For': '198.51.100.7' };
    const cookie = await cookieFrom(app, forwarded);
    await post(app, '/v1/session', { login: 'alma', password: 'wrong password' }, forwarded);
    await app.request('/v1/search?q=pie', { headers: { Authorization: 'Bearer vt_something.secret' } });
    await app.request('/v1/events?token=vt_something.secret');
    const logged = JSON.stringify(events);
    for (const word of ['alma', password, 'wrong password', '198.51', cookie.slice(16), 'vt_something']) {
      expect(logged).not.toContain(word);
    }
    expect(events.map(({ outcome }) => outcome)).toContain('signed_in');
  });
});

describe('a credential that is wrong', () => {
  test.each([
    ['a key', { Authorization: 'Bearer sk_aaaaaaaa_bbbb' }],
    ['a token', { Authorization: 'Bearer vt_aaaa.bbbb' }],
    ['another scheme', { Authorization: 'Basic YTpi' }],
    ['nothing behind Bearer', { Authorization: 'Bearer ' }],
    ['a session', { Cookie: 'suffler_session=aaaaaaaaaa' }],
  ])('is told so, and does not count as nobody: %s', async (...[, headers]) => {
    const { app } = await doorOf();
    const response = await app.request('/v1/search?q=pie', { headers });
    expect(await problemOf(response)).toMatchObject({ status: 401, code: 'credential_invalid' });
  });

  test('closes no open door: pages, health, signing in and out', async () => {
    const { app, store } = await doorOf();
    const headers = { Cookie: 'suffler_session=aaaaaaaaaa', ...own };
    await cookieFrom(app, headers);
    const gone = await app.request('/v1/session', { method: 'DELETE', headers });
    expect(gone.status).toBe(204);
    expect(gone.headers.get('Set-Cookie')).toMatch(/^suffler_session=; Max-Age=0; Path=\//);
    await store.close();
    expect((await app.request('/healthz', { headers })).status).toBe(200);
    expect((await app.request('/v1/search?q=pie', { headers })).status).toBe(503);
  });
});

describe('a live session', () => {
  test('is over for a disabled person, at once', async () => {
    const { app, access } = await doorOf();
    const eve = await access.people.add({ login: 'eve', name: 'Eve', role: 'admin', password });
    const Cookie = await cookieFrom(app);
    const [alma] = await access.people.list();
    expect((await app.request('/v1/people', { headers: { Cookie } })).status).toBe(200);
    await access.people.update(alma?.id ?? eve.id, { disabled: true });
    expect((await app.request('/v1/people', { headers: { Cookie } })).status).toBe(401);
  });

  test('is over behind a sign-out', async () => {
    const { app } = await doorOf();
    const Cookie = await cookieFrom(app);
    expect((await app.request('/v1/session', { method: 'DELETE', headers: { Cookie, ...own } })).status).toBe(204);
    expect((await app.request('/v1/session', { headers: { Cookie } })).status).toBe(401);
  });
});

describe('a change by cookie', () => {
  const change = { name: 'help desk', role: 'agent' };

  test.each([
    ['from a page of ours', own, 201],
    ['from a page of ours, over plain http', { Origin: 'http://desk.test', Host: 'desk.test' }, 201],
    ['from another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['from another host of the same site', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['from another origin', { Origin: 'https://evil.example', Host: 'desk.test' }, 403],
    ['from a page without an origin', { Origin: 'null', Host: 'desk.test' }, 403],
    ['from nowhere', {}, 403],
    ['from a form of ours', { ...own, 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['with no type', { ...own, 'Content-Type': '' }, 415],
  ])('%s', async (...[, headers, status]) => {
    const { app } = await doorOf();
    const Cookie = await cookieFrom(app);
    expect((await post(app, '/v1/keys', change, { Cookie, ...headers })).status).toBe(status);
  });

  test('needs no origin where a key makes it', async () => {
    const { app, access } = await doorOf();
    const { key } = await access.keys.create({ name: 'root', role: 'admin' });
    const headers = { Authorization: `Bearer ${key}`, 'Sec-Fetch-Site': 'cross-site' };
    expect((await post(app, '/v1/keys', change, headers)).status).toBe(201);
  });

  test('or the signing in of somebody else, is not for other sites', async () => {
    const { app } = await doorOf();
    const response = await post(app, '/v1/session', { login: 'alma', password }, { 'Sec-Fetch-Site': 'cross-site' });
    expect(await problemOf(response)).toMatchObject({ status: 403, code: 'other_origin' });
  });
});

describe('people and keys over HTTP', () => {
  test('are made, listed, changed and taken away', async () => {
    const { app, access, person } = await doorOf();
    const { key } = await access.keys.create({ name: 'root', role: 'admin' });
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
    const send = async (method: string, path: string, body?: unknown) => {
      const request = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
      const response = await app.request(path, request);
      const json: unknown = response.status === 204 ? null : await response.json();
      return { status: response.status, json };
    };
    const eve = { login: 'Eve', name: 'Eve', role: 'agent' };
    expect(await send('POST', '/v1/people', { ...eve, password: 'short' })).toMatchObject({
      status: 400,
      json: { code: 'password_weak' },
    });
    const added = await send('POST', '/v1/people', { ...eve, password });
    expect(added).toMatchObject({ status: 201, json: { login: 'eve', disabledAt: null } });
    expect(JSON.stringify(added)).not.toContain('argon2');
    const id = (await access.people.list()).find(({ login }) => login === 'eve')?.id ?? '';
    expect(await send('POST', '/v1/people', { ...eve, password })).toMatchObject({ status: 409 });
    expect(await send('PATCH', `/v1/people/${id}`, { role: 'editor' })).toMatchObject({ json: { role: 'editor' } });
    expect(await send('PATCH', `/v1/people/${id}`, { rolle: 'editor' })).toMatchObject({ status: 400 });
    expect(await send('PATCH', `/v1/people/${person.id}`, { disabled: true })).toMatchObject({
      status: 409,
      json: { code: 'last_admin' },
    });
    expect(await send('PATCH', `/v1/people/${id}`, { disabled: true })).toMatchObject({ status: 200 });
    expect(await send('GET', '/v1/people')).toMatchObject({ json: { items: [{ name: 'Alma' }, { name: 'Eve' }] } });
    expect(await send('GET', '/v1/colleagues')).toEqual({
      status: 200,
      json: { items: [{ id: person.id, name: 'Alma', role: 'admin' }] },
    });
    const made = await send('POST', '/v1/keys', { name: 'desk', role: 'agent' });
    expect(made).toMatchObject({ status: 201, json: { name: 'desk', lastUsedAt: null } });
    const [, desk] = await access.keys.list();
    expect(await send('DELETE', `/v1/keys/${desk?.id ?? ''}`)).toEqual({ status: 204, json: null });
    expect(await send('DELETE', '/v1/keys/none')).toMatchObject({ status: 404, json: { code: 'key_not_found' } });
  });
});
