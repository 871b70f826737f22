/** Sessions, keys and visitors' tokens: what opens, for how long, and what taking away takes away. */
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { machineKeys, secrets, sessions } from '../../src/store/schema.ts';
import { makeFolder } from '../make-folder.ts';
import { hour, makeAccess, minute, password, second, secretOf } from './make-access.ts';

const vera = { login: 'vera', name: 'Vera Fields', role: 'agent', password } as const;

async function signedIn(settings = {}) {
  const made = await makeAccess(settings);
  const person = await made.access.people.add(vera);
  return { ...made, person, secret: await secretOf(made.access, 'vera') };
}

describe('a session', () => {
  test('names its person, as they are now', async () => {
    const { access, secret, person } = await signedIn();
    expect(await access.bySession(secret)).toEqual({ kind: 'person', id: person.id, name: vera.name, role: 'agent' });
    await access.people.update(person.id, { role: 'supervisor', name: 'Vera Woods' });
    expect(await access.bySession(secret)).toMatchObject({ name: 'Vera Woods', role: 'supervisor' });
  });

  test('is kept as a hash alone', async () => {
    const { store, secret } = await signedIn();
    expect(JSON.stringify(await store.db.select().from(sessions))).not.toContain(secret);
  });

  test('ends when it is idle, lives on while it is used, and ends at the latest after its longest', async () => {
    const { access, secret, pass } = await signedIn({ sessionIdle: hour, sessionLongest: 3 * hour });
    for (let used = 0; used < 3; used += 1) {
      pass(55 * minute);
      expect(await access.bySession(secret)).toMatchObject({ kind: 'person' });
    }
    pass(16 * minute);
    expect(await access.bySession(secret)).toBeUndefined();
    const idle = await secretOf(access, 'vera');
    pass(hour);
    expect(await access.bySession(idle)).toBeUndefined();
  });

  test('ends with a sign-out, with another password and with its person, at once', async () => {
    const { access, secret, person } = await signedIn();
    await access.people.add({ ...vera, login: 'root', role: 'admin' });
    const ends = [
      () => access.signOut(secret),
      () => access.people.update(person.id, { password: 'other words make another' }),
      () => access.people.update(person.id, { disabled: true }),
    ];
    let given = secret;
    let word: string = password;
    for (const [at, end] of ends.entries()) {
      expect(await access.bySession(given)).toMatchObject({ kind: 'person' });
      await end();
      expect(await access.bySession(given)).toBeUndefined();
      if (at > 0) word = 'other words make another';
      if (at < 2) given = await secretOf(access, 'vera', word);
    }
    await access.people.update(person.id, { disabled: false });
    expect(await access.bySession(given)).toBeUndefined();
  });

  test('of a person who was disabled in another process ends there within seconds', async () => {
    const { access, secret, person, pass, another } = await signedIn();
    await access.bySession(secret);
    await another().people.update(person.id, { disabled: true });
    pass(5 * second);
    expect(await access.bySession(secret)).toBeUndefined();
  });

  test('that was begun by a clock that was a year ahead does not last a year', async () => {
    const { access, pass } = await signedIn();
    pass(365 * 24 * hour);
    const secret = await secretOf(access, 'vera');
    pass(-365 * 24 * hour);
    expect(await access.bySession(secret)).toBeUndefined();
  });

  test('survives a clock that steps back a little', async () => {
    const { access, secret, pass } = await signedIn();
    pass(-2 * minute);
    expect(await access.bySession(secret)).toMatchObject({ kind: 'person' });
  });

  test('is read while somebody else writes, and a failed note of its use fails nothing', async () => {
    const file = join(await makeFolder(), 'busy.sqlite');
    const { access } = await makeAccess({}, file);
    await access.people.add(vera);
    const secret = await secretOf(access, 'vera');
    const other = new BetterSqlite(file);
    other.exec('begin immediate');
    expect(await access.bySession(secret)).toMatchObject({ kind: 'person' });
    other.exec('rollback');
    other.close();
  });

  test('is not called wrong where the database can not tell', async () => {
    const { access, store, secret, pass } = await signedIn();
    await access.bySession(secret);
    await store.close();
    expect(await access.bySession(secret)).toMatchObject({ kind: 'person' });
    pass(5 * second);
    await expect(access.bySession(secret)).rejects.toMatchObject({ cause: { code: 'database_unusable' } });
  });
});

describe('a key', () => {
  test('is shown once, begins with its prefix, and is kept as a hash', async () => {
    const { access, store } = await makeAccess();
    const { key, ...made } = await access.keys.create({ name: 'help desk', role: 'agent' });
    expect(key).toMatch(/^sk_[a-z0-9]{8}_[\w-]{43}$/);
    expect(key.startsWith(`${made.prefix}_`)).toBe(true);
    expect(await access.byBearer(key)).toEqual({ kind: 'key', id: made.id, name: 'help desk', role: 'agent' });
    expect(JSON.stringify(await store.db.select().from(machineKeys))).not.toContain(key);
    expect(Object.keys((await access.keys.list())[0] ?? {})).not.toContain('hash');
  });

  test('opens nothing once it is revoked, at once, and within seconds in another process', async () => {
    const { access, another, pass } = await makeAccess();
    const other = another();
    const { key, id } = await access.keys.create({ name: 'help desk', role: 'agent' });
    await Promise.all([access.byBearer(key), other.byBearer(key)]);
    await access.keys.revoke(id);
    await access.keys.revoke(id);
    expect(await access.byBearer(key)).toBeUndefined();
    pass(5 * second);
    expect(await other.byBearer(key)).toBeUndefined();
  });

  test('that is read while it is revoked is not remembered', async () => {
    const { access } = await makeAccess();
    const { key, id } = await access.keys.create({ name: 'help desk', role: 'agent' });
    await Promise.all([access.byBearer(key), access.keys.revoke(id), access.byBearer(key)]);
    expect(await access.byBearer(key)).toBeUndefined();
  });

  test('tells when it was used last, no more often than once a minute', async () => {
    const { access, pass } = await makeAccess();
    const { key } = await access.keys.create({ name: 'help desk', role: 'agent' });
    const uses: (string | null | undefined)[] = [];
    for (const step of [0, 30 * second, 30 * second]) {
      pass(step);
      await access.byBearer(key);
      uses.push((await access.keys.list())[0]?.lastUsedAt);
    }
    expect(uses).toEqual(['2026-11-22T10:00:00.000Z', '2026-11-22T10:00:00.000Z', '2026-11-22T10:01:00.000Z']);
  });

  test('of another tenant opens nothing', async () => {
    const { access, another } = await makeAccess();
    const { key } = await another('bakery').keys.create({ name: 'help desk', role: 'admin' });
    expect(await access.byBearer(key)).toBeUndefined();
  });
});

describe("a visitor's token", () => {
  test('is good for its conversation, in every process, until it is over', async () => {
    const { access, another, pass } = await makeAccess({ visitorLifetime: hour });
    const token = await access.visitorTokens.issue('c-1');
    expect(token).toMatch(/^vt_[\w-]+\.[\w-]{43}$/);
    expect(await another().byBearer(token)).toEqual({ kind: 'visitor', conversationId: 'c-1' });
    await access.byBearer(token);
    pass(hour);
    expect(await access.byBearer(token)).toBeUndefined();
  });

  test('of another tenant is none, with the same secret too', async () => {
    const { access, another, store } = await makeAccess();
    const bakery = another('bakery');
    expect(await access.byBearer(await bakery.visitorTokens.issue('c-1'))).toBeUndefined();
    const [kept] = await store.db.select().from(secrets);
    await store.db.delete(secrets);
    for (const tenant of ['main', 'bakery']) {
      await store.db.insert(secrets).values({ tenant, name: 'visitor-tokens', value: kept?.value ?? '' });
    }
    const shared = await another('bakery').visitorTokens.issue('c-1');
    expect(await another('bakery').byBearer(shared)).toMatchObject({ kind: 'visitor' });
    expect(await another().byBearer(shared)).toBeUndefined();
  });

  test('signed by a clock that was a year ahead is none', async () => {
    const { access, pass } = await makeAccess();
    pass(365 * 24 * hour);
    const token = await access.visitorTokens.issue('c-1');
    pass(-365 * 24 * hour);
    expect(await access.byBearer(token)).toBeUndefined();
  });

  test('that was touched anywhere is none, and neither is anything else', async () => {
    const { access } = await makeAccess();
    const token = await access.visitorTokens.issue('c-1');
    const letters = fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_', '.');
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), letters, async (at, letter) => {
        const touched = token.slice(0, at) + letter + token.slice(at + 1);
        fc.pre(touched !== token);
        expect(await access.byBearer(touched)).toBeUndefined();
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.constantFrom('', 'vt_', 'sk_', 'vt_e30.'), async (text, start) => {
        expect(await access.byBearer(start + text)).toBeUndefined();
        expect(await access.bySession(start + text)).toBeUndefined();
      }),
    );
  });
});
