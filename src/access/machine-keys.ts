/** Keys of machines, `sk_PREFIX_SECRET`: shown once, kept as a hash, told apart by their prefix. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Principal, Role } from '../domain/principal.ts';
import { SufflerError } from '../errors.ts';
import { among } from '../store/among.ts';
import { machineKeys } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';
import { hashOfText } from '../text/hash-of-text.ts';
import { legibleText, randomText } from './random-text.ts';

export interface MachineKey {
  readonly id: string;
  readonly name: string;
  /** The beginning of the key, such as `sk_k7dmx2pw`. */
  readonly prefix: string;
  readonly role: Role;
  readonly createdAt: string;
  /** Up to a minute old. */
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

export interface MachineKeys {
  /** `key` is nowhere else and can't be shown again. */
  create(wanted: { readonly name: string; readonly role: Role }): Promise<MachineKey & { readonly key: string }>;
  /** Oldest first, revoked ones included. */
  list(): Promise<readonly MachineKey[]>;
  /** Twice is once. Throws `SufflerError` `key_not_found`. */
  revoke(id: string): Promise<MachineKey>;
  /** Whose key it is; `undefined` for one that was never made or is revoked. */
  read(key: string): Promise<Principal | undefined>;
  /** Of these hashes those whose keys are good. */
  living(hashes: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface MachineKeyParts extends TenantStore {
  readonly now: () => Date;
  readonly newId: () => string;
}

/** The last use is written no more often, in ms. */
const NOTED_EVERY = 60_000;

const shown = {
  ...{ id: machineKeys.id, name: machineKeys.name, prefix: machineKeys.prefix, role: machineKeys.role },
  ...{ createdAt: machineKeys.createdAt, lastUsedAt: machineKeys.lastUsedAt, revokedAt: machineKeys.revokedAt },
};

export function createMachineKeys({ store, tenant, now, newId }: MachineKeyParts): MachineKeys {
  const ours = eq(machineKeys.tenant, tenant);

  return {
    async create({ name, role }) {
      const prefix = `sk_${legibleText(2).replace('-', '')}`;
      const key = `${prefix}_${randomText()}`;
      const made = {
        id: newId(),
        name,
        prefix,
        role,
        createdAt: now().toISOString(),
        lastUsedAt: null,
        revokedAt: null,
      };
      await store.db.insert(machineKeys).values({ ...made, tenant, hash: await hashOfText(key) });
      return { ...made, key };
    },

    list: () => store.db.select(shown).from(machineKeys).where(ours).orderBy(asc(machineKeys.createdAt)),

    async revoke(id) {
      const named = and(ours, eq(machineKeys.id, id));
      await store.db
        .update(machineKeys)
        .set({ revokedAt: now().toISOString() })
        .where(and(named, isNull(machineKeys.revokedAt)));
      const [row] = await store.db.select(shown).from(machineKeys).where(named);
      if (row === undefined) throw new SufflerError('key_not_found', 'There is no key of this id.');
      return row;
    },

    async read(key) {
      const [row] = await store.db
        .select(shown)
        .from(machineKeys)
        .where(and(ours, eq(machineKeys.hash, await hashOfText(key)), isNull(machineKeys.revokedAt)));
      if (row === undefined) return undefined;
      noteUse(row);
      return { kind: 'key', id: row.id, name: row.name, role: row.role };
    },

    async living(hashes) {
      const rows = await store.db
        .select({ hash: machineKeys.hash })
        .from(machineKeys)
        .where(and(ours, isNull(machineKeys.revokedAt), among(machineKeys.hash, hashes)));
      return new Set(rows.map(({ hash }) => hash));
    },
  };

  /** Behind the request, which does not fail with it. */
  function noteUse({ id, lastUsedAt }: MachineKey): void {
    const at = now();
    if (lastUsedAt !== null && Math.abs(at.getTime() - Date.parse(lastUsedAt)) < NOTED_EVERY) return;
    void store.db
      .update(machineKeys)
      .set({ lastUsedAt: at.toISOString() })
      .where(and(ours, eq(machineKeys.id, id)))
      .then(undefined, () => undefined);
  }
}
