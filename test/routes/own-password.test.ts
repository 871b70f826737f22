/** POST /v1/session/password: who may change it, what it ends, and what a wrong one costs. */
import { expect, onTestFinished, test } from 'vitest';
import { createPrincipalOf } from '../../src/http/principal-of.ts';
import { repeats } from '../../src/store/schema.ts';
import { password } from '../access/make-access.ts';
import { makeServices } from '../make-services.ts';
import { appOver, post, problemOf, type App } from './make-app.ts';

const path = '/v1/session/password';
const own = { 'Sec-Fetch-Site': 'same-origin' };
const other = 'other words make another';

async function signIn(app: App, given: string = password) {
  const response = await post(app, '/v1/session', { login: 'vera', password: given }, own);
  const Cookie = response.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  return { status: response.status, headers: { ...own, Cookie } };
}

async function withVera() {
  const made = await makeServices();
  onTestFinished(() => made.store.close());
  const { access } = made.services;
  const { app, events } = appOver(made, { principalOf: createPrincipalOf(access) });
  const person = await access.people.add({ login: 'vera', name: 'Vera Fields', role: 'agent', password });
  const { headers } = await signIn(app);
  const isIn = async (of: Record<string, string>) => (await app.request('/v1/session', { headers: of })).status === 200;
  return { app, access, events, headers, isIn, person, store: made.store };
}

test('a person changes their own password, and all their other sessions end', async () => {
  const { app, headers, isIn } = await withVera();
  const elsewhere = await signIn(app);
  expect(await isIn(elsewhere.headers)).toBe(true);
  expect((await post(app, path, { current: password, password: other }, headers)).status).toBe(204);
  expect([await isIn(headers), await isIn(elsewhere.headers)]).toEqual([true, false]);
  expect([(await signIn(app)).status, (await signIn(app, other)).status]).toEqual([401, 200]);
});

test('nobody else’s session ends', async () => {
  const { app, access, headers, isIn } = await withVera();
  await access.people.add({ login: 'emil', name: 'Emil', role: 'agent', password });
  const emil = await post(app, '/v1/session', { login: 'emil', password }, own);
  await post(app, path, { current: password, password: other }, headers);
  expect(await isIn({ Cookie: emil.headers.get('Set-Cookie')?.split(';')[0] ?? '' })).toBe(true);
});

test('a wrong current one counts as a failed sign-in does, and locks both', async () => {
  const { app, headers, isIn } = await withVera();
  for (let tries = 0; tries < 5; tries += 1) {
    const wrong = await post(app, path, { current: 'not the password', password: other }, headers);
    expect(await problemOf(wrong)).toMatchObject({ status: 400, code: 'password_wrong' });
  }
  const locked = await post(app, path, { current: password, password: other }, headers);
  expect(locked.headers.get('Retry-After')).toBe('900');
  expect(await problemOf(locked)).toMatchObject({ status: 429, code: 'login_locked' });
  expect((await signIn(app)).status).toBe(429);
  expect(await isIn(headers)).toBe(true);
});

test('the right one forgets the failures before it', async () => {
  const { app, headers } = await withVera();
  for (let tries = 0; tries < 4; tries += 1) {
    await post(app, path, { current: 'not the password', password: other }, headers);
  }
  expect((await post(app, path, { current: password, password: other }, headers)).status).toBe(204);
  expect((await signIn(app)).status).toBe(401);
  expect((await signIn(app, other)).status).toBe(200);
});

test.each(['', 'too short', 'aaaaaaaaaaaaaaa'])('a weak new one is refused, and nothing ends: %s', async (weak) => {
  const { app, headers, isIn } = await withVera();
  const elsewhere = await signIn(app);
  const refused = await post(app, path, { current: password, password: weak }, headers);
  expect(await problemOf(refused)).toMatchObject({ status: 400, code: 'password_weak' });
  expect([await isIn(headers), await isIn(elsewhere.headers)]).toEqual([true, true]);
  expect((await signIn(app)).status).toBe(200);
});

test('of two changes at once one is made', async () => {
  const { app, headers } = await withVera();
  const both = await Promise.all(
    [other, 'yet other words than those'].map((next) =>
      post(app, path, { current: password, password: next }, headers),
    ),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual([204, 400]);
});

test('a machine has none, and nobody known may not', async () => {
  const { app, access } = await withVera();
  const { key } = await access.keys.create({ name: 'till', role: 'admin' });
  const body = { current: password, password: other };
  const byKey = await post(app, path, body, { Authorization: `Bearer ${key}` });
  expect(await problemOf(byKey)).toMatchObject({
    status: 403,
    code: 'forbidden',
    detail: 'This needs a person of the role agent or a higher one.',
  });
  expect((await post(app, path, body)).status).toBe(401);
});

test('neither password is in the log, nor anything of them among the answers kept for repeats', async () => {
  const { app, headers, events, store } = await withVera();
  await post(app, path, { current: password, password: other }, { ...headers, 'Idempotency-Key': 'once' });
  const logged = JSON.stringify(events);
  expect(logged).not.toContain(password);
  expect(logged).not.toContain(other);
  expect(await store.db.select().from(repeats)).toEqual([]);
});
