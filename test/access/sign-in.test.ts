/** Signing in: who may, what the others are told, and what a lock-out stops. */
import { expect, test } from 'vitest';
import type { AccessSettings } from '../../src/access/access.ts';
import { signIns } from '../../src/store/schema.ts';
import { hour, makeAccess, minute, password, second, secretOf } from './make-access.ts';

const vera = { login: 'Vera', name: 'Vera Fields', role: 'agent', password } as const;

async function withVera(settings: AccessSettings = {}) {
  const made = await makeAccess(settings);
  return { ...made, vera: await made.access.people.add(vera) };
}

test('the right password signs in, however the login is typed', async () => {
  const { access, vera: person } = await withVera();
  for (const login of ['vera', 'VERA', ' Vera ', 'Vera']) {
    expect(await access.signIn(login, password)).toMatchObject({
      outcome: 'signed_in',
      principal: { kind: 'person', id: person.id, name: 'Vera Fields', role: 'agent' },
    });
  }
});

test('each sign-in has a secret of its own', async () => {
  const { access } = await withVera();
  const [one, other] = [await secretOf(access, 'vera'), await secretOf(access, 'vera')];
  expect(one).not.toBe(other);
  expect(one).toMatch(/^[\w-]{43}$/);
});

test('a wrong password, a wrong login and a disabled person are told the same', async () => {
  const { access, vera: person } = await withVera();
  expect(await access.signIn('vera', 'not the password')).toEqual({ outcome: 'refused' });
  expect(await access.signIn('nobody', password)).toEqual({ outcome: 'refused' });
  await access.people.add({ ...vera, login: 'root', role: 'admin' });
  await access.people.update(person.id, { disabled: true });
  expect(await access.signIn('vera', password)).toEqual({ outcome: 'refused' });
});

test('a login is locked after five failures, for a quarter of an hour, the right password included', async () => {
  const { access, pass } = await withVera();
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await access.signIn('vera', 'not the password')).toEqual({ outcome: 'refused' });
  }
  expect(await access.signIn('vera', password)).toMatchObject({ outcome: 'locked', seconds: 900 });
  pass(15 * minute - second);
  expect(await access.signIn('vera', password)).toMatchObject({ outcome: 'locked', seconds: 1 });
  pass(second);
  expect(await access.signIn('vera', password)).toMatchObject({ outcome: 'signed_in' });
});

test('a lock says nothing of whether the login exists, and holds others up in nothing', async () => {
  const { access } = await withVera();
  for (let tries = 0; tries < 5; tries += 1) await access.signIn('nobody', 'not the password');
  expect(await access.signIn('nobody', password)).toMatchObject({ outcome: 'locked' });
  expect(await access.signIn('vera', password)).toMatchObject({ outcome: 'signed_in' });
});

test('a success forgets the failures before it, and so does a quarter of an hour', async () => {
  const { access, pass } = await withVera();
  for (let round = 0; round < 3; round += 1) {
    for (let tries = 0; tries < 4; tries += 1) await access.signIn('vera', 'not the password');
    expect(await access.signIn('vera', password)).toMatchObject({ outcome: 'signed_in' });
  }
  for (let tries = 0; tries < 4; tries += 1) await access.signIn('vera', 'not the password');
  pass(15 * minute + second);
  for (let tries = 0; tries < 4; tries += 1) await access.signIn('vera', 'not the password');
  expect(await access.signIn('vera', password)).toMatchObject({ outcome: 'signed_in' });
});

test('of many tries at once, in two processes, no more are made than the lock allows', async () => {
  const { access, another } = await withVera();
  const other = another();
  const tries = await Promise.all(
    Array.from({ length: 30 }, (...[, at]) => (at % 2 === 0 ? access : other).signIn('vera', 'not the password')),
  );
  expect(tries.filter(({ outcome }) => outcome === 'refused')).toHaveLength(5);
  expect(tries.filter(({ outcome }) => outcome === 'locked')).toHaveLength(25);
});

test('two right sign-ins at once during a lock-out are both told of it', async () => {
  const { access } = await withVera();
  for (let tries = 0; tries < 5; tries += 1) await access.signIn('vera', 'not the password');
  const both = await Promise.all([access.signIn('vera', password), access.signIn('vera', password)]);
  expect(both.map(({ outcome }) => outcome)).toEqual(['locked', 'locked']);
});

test('a lock made by a clock that was a year ahead locks nobody out for a year', async () => {
  const { access, pass } = await withVera();
  pass(365 * 24 * hour);
  for (let tries = 0; tries < 6; tries += 1) await access.signIn('vera', 'not the password');
  pass(-365 * 24 * hour);
  expect(await access.signIn('vera', password)).toMatchObject({ outcome: 'signed_in' });
});

test('a clock that steps back a little opens no lock', async () => {
  const { access, pass } = await withVera();
  for (let tries = 0; tries < 5; tries += 1) await access.signIn('vera', 'not the password');
  pass(-2 * second);
  expect(await access.signIn('vera', password)).toMatchObject({ outcome: 'locked' });
});

test('another password opens the lock', async () => {
  const { access, vera: person } = await withVera();
  for (let tries = 0; tries < 6; tries += 1) await access.signIn('vera', 'not the password');
  await access.people.update(person.id, { password: 'other words make another' });
  expect(await access.signIn('vera', 'other words make another')).toMatchObject({ outcome: 'signed_in' });
});

test('what is typed where the login goes is not kept as it stands', async () => {
  const { access, store } = await withVera();
  await access.signIn('my secret password', 'vera');
  expect(JSON.stringify(await store.db.select().from(signIns))).not.toContain('secret');
});

test('failures of a day ago are not kept', async () => {
  const { access, store, pass } = await withVera();
  await access.signIn('nobody', 'not the password');
  pass(25 * hour);
  await access.signIn('somebody', 'not the password');
  expect(await store.db.select().from(signIns)).toHaveLength(1);
});

test('a flood is told to come later, and locks nobody out', async () => {
  // So dear that they come faster than they are checked.
  const { access } = await withVera({ passwordCosts: { memory: 1_024, passes: 1 } });
  const flood = await Promise.allSettled(
    Array.from({ length: 120 }, (...[, at]) => access.signIn(`nobody${at}`, 'not the password')),
  );
  const busy = flood.filter(({ status }) => status === 'rejected');
  expect(busy.length).toBeGreaterThan(0);
  expect(busy[0]).toMatchObject({ reason: { code: 'sign_in_busy' } });
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await access.signIn('nobody119', 'not the password')).toEqual({ outcome: 'refused' });
  }
});

test('while the database can not be used a sign-in fails, and is no wrong password', async () => {
  const { access, store } = await withVera();
  await store.close();
  await expect(access.signIn('vera', password)).rejects.toMatchObject({ cause: { code: 'database_unusable' } });
});
