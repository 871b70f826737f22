/** What every store must do: all or nothing, promises only, safe migrations, and nothing forgotten. */
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { knowledge } from '../../src/store/schema.ts';
import type { Statement, Store } from '../../src/store/store.ts';

/** One empty database that lives as long as the test. */
export interface Database {
  /** A handle of its own upon it; tests close what they open. */
  open(): Store;
}

/** Runs the contract over the databases that `make` gives. */
export function storeContract(name: string, make: () => Promise<Database>): void {
  describe(`${name} keeps the store's contract`, () => {
    it('runs all statements of a batch in order', async () => {
      const store = await migrated(await make());
      await store.atomic([put(store, 2, 1), add(store, 2, 10), put(store, 3, 1)]);
      expect(await versions(store)).toEqual([0, 11, 1]);
    });

    it('leaves nothing of a batch with a failing statement in its middle', async () => {
      const store = await migrated(await make());
      await store.atomic([put(store, 2, 5)]);
      await expect(store.atomic([put(store, 3, 1), put(store, 2, 9), put(store, 4, 1)])).rejects.toThrow();
      await expect(store.atomic([add(store, 2, 1), broken(store)])).rejects.toThrow();
      expect(await versions(store)).toEqual([0, 5]);
    });

    it('works on after a batch that failed', async () => {
      const store = await migrated(await make());
      await expect(store.atomic([put(store, 2, 1), broken(store)])).rejects.toThrow();
      await store.atomic([put(store, 2, 2)]);
      expect(await versions(store)).toEqual([0, 2]);
    });

    it('takes an empty batch for done', async () => {
      const store = await migrated(await make());
      await expect(store.atomic([])).resolves.toBeUndefined();
    });

    it('holds references to what is not there for a failure', async () => {
      const store = await migrated(await make());
      const orphan = store.db.run(sql`insert into lengths values (77, 'en', 1, 1, 1, 1)`);
      await expect(store.atomic([put(store, 2, 1), orphan])).rejects.toThrow();
      expect(await versions(store)).toEqual([0]);
    });

    it('rejects a failing query and never throws at once', async () => {
      const store = await migrated(await make());
      const outcomes = [
        outcomeOf(broken(store)),
        outcomeOf(store.db.values(sql`select nothing from nowhere`)),
        outcomeOf(store.db.insert(knowledge).values({ key: 1, version: 1 })),
        outcomeOf(store.atomic([broken(store)])),
      ];
      expect(await Promise.all(outcomes)).toEqual(outcomes.map(() => 'rejected'));
    });

    it('rejects every query once it is closed', async () => {
      const store = await migrated(await make(), 'closed by the test');
      await store.close();
      const outcomes = [
        outcomeOf(store.db.select().from(knowledge)),
        outcomeOf(store.atomic([put(store, 2, 1)])),
        outcomeOf(store.migrate()),
      ];
      expect(await Promise.all(outcomes)).toEqual(outcomes.map(() => 'rejected'));
    });

    it('takes hostile text for a value', async () => {
      const store = await migrated(await make());
      const texts = ["'; drop table knowledge; --", '"', '?1 $a :b @c', '%_', 'Ёж 🍕', ''];
      const back = await Promise.all(texts.map((text) => store.db.values<[string]>(sql`select ${text}`)));
      expect(back.flat(2)).toEqual(texts);
      expect(await versions(store)).toEqual([0]);
    });

    it('migrates once however often it is asked to', async () => {
      const database = await make();
      const store = await migrated(database);
      await store.atomic([put(store, 2, 7)]);
      await store.migrate();
      const other = await migrated(database);
      expect(await versions(other)).toEqual([0, 7]);
    });

    it('lets two handles that start together both migrate', async () => {
      const database = await make();
      const [first, second] = await Promise.all([migrated(database), migrated(database)]);
      expect(await versions(first)).toEqual([0]);
      expect(await versions(second)).toEqual([0]);
    });

    it('still has its data when it is opened again', async () => {
      const database = await make();
      const before = await migrated(database, 'closed by the test');
      await before.atomic([put(before, 2, 7)]);
      await before.close();
      expect(await versions(await migrated(database))).toEqual([0, 7]);
    });

    it('lets two handles write at once, and each sees what the other wrote', async () => {
      const database = await make();
      const [first, second] = [await migrated(database), await migrated(database)];
      const keys = Array.from(Array(20).keys(), (index) => index + 2);
      await Promise.all(
        keys.map((key) => {
          const store = key % 2 === 0 ? first : second;
          return store.atomic([put(store, key, key), add(store, 1, 1)]);
        }),
      );
      expect(await versions(first)).toEqual([keys.length, ...keys]);
      expect(await versions(second)).toEqual(await versions(first));
    });
  });
}

/** A migrated handle, closed behind the test unless the test does so itself. */
async function migrated(database: Database, closing?: 'closed by the test'): Promise<Store> {
  const store = database.open();
  if (closing === undefined) onTestFinished(() => store.close());
  await store.migrate();
  return store;
}

// The rows of `knowledge` are the simplest there are; a fresh database has one, of version 0.
const put = (store: Store, key: number, version: number): Statement =>
  store.db.insert(knowledge).values({ key, version });
const add = (store: Store, key: number, more: number): Statement =>
  store.db
    .update(knowledge)
    .set({ version: sql`${knowledge.version} + ${more}` })
    .where(eq(knowledge.key, key));
const broken = (store: Store) => store.db.run(sql`insert into nowhere values (1)`);

async function versions(store: Store): Promise<number[]> {
  const rows = await store.db.select().from(knowledge).orderBy(knowledge.key);
  return rows.map(({ version }) => version);
}

/** A query that throws before it gives a promise fails the test here. */
function outcomeOf(query: PromiseLike<unknown>): PromiseLike<'resolved' | 'rejected'> {
  return query.then(
    () => 'resolved' as const,
    () => 'rejected' as const,
  );
}
