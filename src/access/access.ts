/** Wires people, sessions, keys and visitors' tokens together: who somebody is, and how they prove it. */
import type { Principal } from '../domain/principal.ts';
import type { TenantStore } from '../store/store.ts';
import { createChangePassword, type ChangePassword } from './change-password.ts';
import { createLockOut } from './lock-out.ts';
import { createMachineKeys, type MachineKeys } from './machine-keys.ts';
import { createPasswords, type PasswordCosts } from './passwords.ts';
import { createPeople, type People } from './people.ts';
import { createRecent } from './recent.ts';
import { createSessions } from './sessions.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import { createTryPassword } from './try-password.ts';
import { createVisitorTokens, type VisitorTokens } from './visitor-tokens.ts';
import { createWatch, type Watch } from './watch.ts';

export interface AccessSettings {
  /** Ends a session that was not used for so long, in ms. Default: 2 hours. */
  readonly sessionIdle?: number | undefined;
  /** Ends any session, in ms. Default: 12 hours. */
  readonly sessionLongest?: number | undefined;
  /** How long a visitor's token is good, in ms. Default: 7 days. */
  readonly visitorLifetime?: number | undefined;
  /** What a password costs to check. Default: about 100 ms. */
  readonly passwordCosts?: PasswordCosts | undefined;
}

export interface AccessParts extends TenantStore, AccessSettings {
  readonly now: () => Date;
  readonly newId: () => string;
}

export interface Access {
  readonly people: Pick<People, 'add' | 'list' | 'update'>;
  readonly keys: Pick<MachineKeys, 'create' | 'list' | 'revoke'>;
  readonly visitorTokens: Pick<VisitorTokens, 'issue'>;
  readonly signIn: SignIn;
  readonly changePassword: ChangePassword;
  /** Of the session with this secret. */
  readonly signOut: (secret: string) => Promise<void>;
  /** How long a session lasts at most, in ms. */
  readonly sessionLongest: number;
  /** Who holds a machine's key or a visitor's token; `undefined` where it is wrong or over. */
  readonly byBearer: (token: string) => Promise<Principal | undefined>;
  /** Who holds a session's secret; `undefined` where it is wrong or over. */
  readonly bySession: (secret: string) => Promise<Principal | undefined>;
  /** Tells what was let in for long when its credential is no longer good. */
  readonly watch: Watch['watch'];
}

const HOUR = 3_600_000;

export function createAccess({ store, tenant, now, newId, passwordCosts, ...settings }: AccessParts): Access {
  const { sessionIdle = 2 * HOUR, sessionLongest = 12 * HOUR, visitorLifetime = 168 * HOUR } = settings;
  const at = { store, tenant, now };
  const passwords = createPasswords(passwordCosts);
  const sessions = createSessions({ ...at, idle: sessionIdle, longest: sessionLongest });
  const lockOut = createLockOut(at);
  const people = createPeople({ ...at, newId, passwords, sessions, lockOut });
  const tryPassword = createTryPassword({ now, people, passwords, lockOut });
  const changePassword = createChangePassword({ store, tenant, tryPassword, passwords, sessions });
  const keys = createMachineKeys({ ...at, newId });
  const visitorTokens = createVisitorTokens({ ...at, lifetime: visitorLifetime });
  const recent = createRecent(now);
  const watch = createWatch({
    ...{ now, sessions, keys, visitorTokens },
    onOver: () => {
      recent.forget();
    },
  });

  /** A right that is taken away counts at once, whether or not the answer to the change arrives. */
  async function forgetting<Result>(change: Promise<Result>): Promise<Result> {
    try {
      return await change;
    } finally {
      recent.forget();
      void watch.look();
    }
  }

  return {
    people: {
      add: (person) => people.add(person),
      list: () => people.list(),
      update: (id, change) => forgetting(people.update(id, change)),
    },
    keys: {
      create: (wanted) => keys.create(wanted),
      list: () => keys.list(),
      revoke: (id) => forgetting(keys.revoke(id)),
    },
    visitorTokens,
    signIn: createSignIn(tryPassword, sessions),
    changePassword: (id, change) => forgetting(changePassword(id, change)),
    signOut: (secret) => forgetting(sessions.end(secret)),
    sessionLongest,
    byBearer: (token) =>
      recent.read(token, async () => {
        if (token.startsWith('vt_')) return visitorTokens.read(token);
        const principal = token.startsWith('sk_') ? await keys.read(token) : undefined;
        return principal && { principal, until: Infinity };
      }),
    watch: (credential, onOver) => watch.watch(credential, onOver),
    bySession: (secret) => recent.read(`session ${secret}`, () => sessions.read(secret)),
  };
}
