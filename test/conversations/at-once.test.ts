/** Many write at once, in one process and in two: every message has a number of its own, and none is left out. */
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { contactEvents } from '../../src/store/schema.ts';
import { createSqliteStore } from '../../src/store/sqlite.ts';
import type { Principal } from '../../src/domain/principal.ts';
import { makeFolder } from '../make-folder.ts';
import { makeServices, servicesOf } from '../make-services.ts';

const key: Principal = { kind: 'key', id: 'k', name: 'till', role: 'admin' };

test('numbers are 1, 2, 3 whoever comes first', async () => {
  const file = `${await makeFolder()}/at-once.db`;
  const stores = [createSqliteStore({ file, scratch: true }), createSqliteStore({ file, scratch: true })];
  await stores[0]?.migrate();
  const processes = stores.map((store) => servicesOf('main', store).conversations);
  const writes = fc.array(fc.record({ process: fc.nat(1), author: fc.constantFrom('customer', 'agent') }), {
    ...{ minLength: 2, maxLength: 12 },
  });
  await fc.assert(
    fc.asyncProperty(writes, async (all) => {
      const [first] = processes;
      if (first === undefined) return;
      const { id } = await first.open({ channel: 'chat', bot: false });
      await Promise.all(
        all.map(({ process, author }, index) =>
          (processes[process] ?? first).append(key, id, { text: `text ${index}`, author }),
        ),
      );
      const { items } = await first.readMessages(key, id, { limit: 100 });
      expect(items.map(({ seq }) => seq)).toEqual(Array.from(all.keys(), (index) => index + 1));
      expect(items.map(({ text }) => text).toSorted()).toEqual(
        Array.from(all.keys(), (index) => `text ${index}`).toSorted(),
      );
      expect(await first.read(key, id)).toMatchObject({ lastSeq: all.length, version: all.length + 1 });
    }),
    { numRuns: 25 },
  );
  const ids = (await stores[0]?.db.select({ key: contactEvents.key }).from(contactEvents)) ?? [];
  expect(new Set(ids.map((one) => one.key)).size).toBe(ids.length);
  await Promise.all(stores.map((store) => store.close()));
});

test('messages of a customer in quick succession are all answered, in order', async () => {
  const { services } = await makeServices();
  const { conversations } = services;
  const { id } = await conversations.open({ channel: 'chat' });
  const visitor: Principal = { kind: 'visitor', conversationId: id };
  const texts = ['hello', 'hm', 'operator'];
  const written = await Promise.all(texts.map((text) => conversations.append(visitor, id, { text })));
  await Promise.all(written.map(({ answer }) => answer()));
  expect(await conversations.read(key, id)).toMatchObject({ status: 'waiting' });
});
