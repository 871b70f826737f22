/** Limits: who shares a bucket with whom, what the refused are told, and clocks that go wrong. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCaller, networkOf } from '../../src/http/caller.ts';
import type { RateLimits } from '../../src/http/rate-limit.ts';
import { createTokenBuckets } from '../../src/http/token-bucket.ts';
import type { Principal } from '../../src/domain/principal.ts';
import { onePie } from '../routes/bakery.ts';
import { appOver, makeApp, post, problemOf } from '../routes/make-app.ts';

const none: RateLimits = { signIns: 0, newVisitors: 0, anyone: 0, visitor: 0, person: 0, key: 0 };

async function limited(limits: Partial<RateLimits>, principal: Principal = { kind: 'anyone' }) {
  const made = await makeApp(onePie);
  const { app } = appOver(made, {
    rateLimits: { ...none, ...limits },
    principalOf: (header) => {
      const id = header('X-Test-Id');
      return Promise.resolve(id === undefined || principal.kind !== 'key' ? principal : { ...principal, id });
    },
    caller: createCaller({ socketAddress: () => undefined, proxies: 1 }),
  });
  return app;
}

const from = (address: string) => ({ 'X-Forwarded-For': `10.0.0.1, ${address}` });

test('an address may try to sign in so often, another one still may, and the refused are told when', async () => {
  const app = await limited({ signIns: 3 });
  const signIn = (address: string, login: string) =>
    post(app, '/v1/session', { login, password: 'wrong password' }, from(address));
  for (const login of ['a', 'b', 'c']) expect((await signIn('192.0.2.1', login)).status).toBe(401);
  const refused = await signIn('192.0.2.1', 'd');
  expect(refused.headers.get('Retry-After')).toMatch(/^(?:19|20)$/);
  expect(refused.headers.get('RateLimit-Policy')).toBe('"sign-in";q=3;w=60');
  expect(refused.headers.get('RateLimit')).toMatch(/^"sign-in";r=0;t=(?:19|20)$/);
  expect(await problemOf(refused)).toMatchObject({ status: 429, code: 'rate_limited' });
  expect((await signIn('192.0.2.2', 'd')).status).toBe(401);
});

test('a login may be tried so often, from however many addresses', async () => {
  const app = await limited({ signIns: 1_000 });
  const statuses: number[] = [];
  for (let tries = 0; tries < 11; tries += 1) {
    const response = await post(app, '/v1/session', { login: 'a', password: 'wrong' }, from(`192.0.2.${tries}`));
    statuses.push(response.status);
    if (tries === 10) expect(await problemOf(response)).toMatchObject({ code: 'rate_limited' });
  }
  expect(statuses.slice(0, 6)).toEqual([401, 401, 401, 401, 401, 429]);
});

test('each key has a bucket of its own, reading has another, and every answer tells what is left', async () => {
  const app = await limited({ key: 2 }, { kind: 'key', id: 'a', name: 'a', role: 'agent' });
  const ask = (id: string) =>
    post(app, '/v1/search', { messages: [{ role: 'customer', text: 'pie' }] }, { 'X-Test-Id': id });
  const first = await ask('a');
  expect([first.status, first.headers.get('RateLimit')]).toEqual([200, '"key-write";r=1;t=30']);
  expect([(await ask('a')).status, (await ask('a')).status, (await ask('b')).status]).toEqual([200, 429, 200]);
  const read = await app.request('/v1/search?q=pie', { headers: { 'X-Test-Id': 'a' } });
  expect([read.status, read.headers.get('RateLimit-Policy')]).toEqual([200, '"key-read";q=16;w=60']);
});

test('pages and health are never counted', async () => {
  const app = await limited({ anyone: 1 });
  for (let times = 0; times < 20; times += 1) expect((await app.request('/healthz')).status).toBe(200);
  const asked: number[] = [];
  for (let times = 0; times < 9; times += 1) asked.push((await app.request('/v1/search?q=pie')).status);
  expect(asked).toEqual([...Array<number>(8).fill(401), 429]);
});

test('a bucket fills steadily, and never beyond its size', () => {
  let time = 0;
  const take = createTokenBuckets(() => time);
  expect(Array.from({ length: 3 }, () => take('a', 2).ok)).toEqual([true, true, false]);
  time += 30_000;
  expect([take('a', 2).ok, take('a', 2).ok]).toEqual([true, false]);
  time += 3_600_000;
  expect(Array.from({ length: 3 }, () => take('a', 2).ok)).toEqual([true, true, false]);
});

test('whatever the clock does, no more than a bucket and what its time filled is given', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -100_000, max: 100_000 }), { maxLength: 50 }), (steps) => {
      let time = 0;
      let forward = 0;
      let given = 0;
      const take = createTokenBuckets(() => time);
      for (const step of steps) {
        time += step;
        forward += Math.max(0, step);
        if (take('a', 5).ok) given += 1;
      }
      expect(given).toBeLessThanOrEqual(5 + (forward * 5) / 60_000 + 1e-6);
    }),
  );
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::9', '2001:db8:1:2'],
  ['2001:0db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
