/** Accounts and passwords: what is taken, what is refused, and that an administrator is always left. */
import { expect, test } from 'vitest';
import { createPasswords } from '../../src/access/passwords.ts';
import { people } from '../../src/store/schema.ts';
import { cheap } from '../make-services.ts';
import { makeAccess, password } from './make-access.ts';

const root = { login: 'root', name: 'Alma', role: 'admin', password } as const;

test('a login is taken once, in whatever case', async () => {
  const { access } = await makeAccess();
  await access.people.add(root);
  await expect(access.people.add({ ...root, login: 'ROOT' })).rejects.toMatchObject({ code: 'login_taken' });
  const both = await Promise.allSettled([1, 2].map(() => access.people.add({ ...root, login: 'twin' })));
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test.each(['', 'too short', 'aaaaaaaaaaaaaaa', 'x'.repeat(1_001)])('a weak password is refused: %s', async (weak) => {
  const { access } = await makeAccess();
  await expect(access.people.add({ ...root, password: weak })).rejects.toMatchObject({ code: 'password_weak' });
});

test('a password is kept with its salt and costs, and as nothing that others have', async () => {
  const { access, store } = await makeAccess();
  await access.people.add(root);
  await access.people.add({ ...root, login: 'other' });
  const kept = (await store.db.select().from(people)).map((row) => row.password);
  expect(kept[0]).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$[\w-]{22}\$[\w-]{43}$/);
  expect(kept[0]).not.toBe(kept[1]);
});

test('a password is the same however its letters were composed, and whatever costs were usual when it was kept', async () => {
  const passwords = createPasswords(cheap);
  const kept = await createPasswords({ memory: 16, passes: 2 }).hash('каждый йогурт');
  expect(await passwords.verify('каждый йогурт'.normalize('NFD'), kept)).toBe(true);
  expect(await passwords.verify('каждый кефир!', kept)).toBe(false);
  for (const broken of [undefined, '', 'plain', '$argon2id$v=19$m=8,t=1,p=1$$']) {
    expect(await passwords.verify('каждый йогурт', broken)).toBe(false);
  }
});

test('the last administrator stays one', async () => {
  const { access } = await makeAccess();
  const { id } = await access.people.add(root);
  for (const change of [{ disabled: true }, { role: 'editor' } as const]) {
    await expect(access.people.update(id, change)).rejects.toMatchObject({ code: 'last_admin' });
  }
  expect(await access.people.update(id, { name: 'Alma Stone' })).toMatchObject({ name: 'Alma Stone', role: 'admin' });
  expect(await access.signIn('root', password)).toMatchObject({ outcome: 'signed_in' });
});

test('of two administrators who disable each other at once one stays', async () => {
  const { access } = await makeAccess();
  const one = await access.people.add(root);
  const other = await access.people.add({ ...root, login: 'other' });
  const both = await Promise.allSettled([one, other].map(({ id }) => access.people.update(id, { disabled: true })));
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('nobody is nobody', async () => {
  const { access } = await makeAccess();
  await expect(access.people.update('none', { name: 'x' })).rejects.toMatchObject({ code: 'person_not_found' });
  await expect(access.keys.revoke('none')).rejects.toMatchObject({ code: 'key_not_found' });
});
