/** Keeps and checks passwords by argon2id, one at a time, in slices that let other requests through. */
import { argon2idAsync } from '@noble/hashes/argon2.js';
import { SufflerError } from '../errors.ts';
import { fromBase64url, toBase64url } from './base64url.ts';

export interface PasswordCosts {
  /** KiB of memory. */
  readonly memory: number;
  readonly passes: number;
}

export interface Passwords {
  /** What to store. Throws `SufflerError` `password_weak`. */
  hash(password: string): Promise<string>;
  /** Where nothing is stored it takes the same time and is false. Throws `SufflerError` `sign_in_busy`. */
  verify(password: string, stored: string | undefined): Promise<boolean>;
}

/** The least that OWASP names for argon2id; about 100 ms of a processor in plain JavaScript. */
const usualCosts: PasswordCosts = { memory: 7_168, passes: 5 };
/** Longest slice of work, in ms: a suggestion that comes meanwhile waits no longer. */
const SLICE = 4;
/** Those who wait for their turn; beyond, a flood of sign-ins would only grow. */
const WAITING_AT_MOST = 50;

export const shortestPassword = 10;
const LONGEST = 1_000;

const STORED = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=1\$([\w-]{22})\$([\w-]{43})$/;

export function createPasswords(costs: PasswordCosts = usualCosts): Passwords {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn(password: string, salt: Uint8Array, { memory, passes }: PasswordCosts): Promise<Uint8Array> {
    if (waiting >= WAITING_AT_MOST) {
      throw new SufflerError('sign_in_busy', 'Too many people sign in at once; try again in a few seconds.');
    }
    waiting += 1;
    // The same letters may come composed or not, by the keyboard that typed them.
    const letters = new TextEncoder().encode(password.normalize('NFKC'));
    const run = () => argon2idAsync(letters, salt, { m: memory, t: passes, p: 1, dkLen: 32, asyncTick: SLICE });
    const turn = last.then(run, run).finally(() => (waiting -= 1));
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    async hash(password) {
      const { length } = Array.from(password);
      if (length < shortestPassword || length > LONGEST) {
        const right = length > LONGEST ? `at most ${LONGEST}` : `at least ${shortestPassword}`;
        throw new SufflerError('password_weak', `A password has ${right} characters; a few words are a good one.`);
      }
      if (new Set(password).size < 4) {
        throw new SufflerError('password_weak', 'A password has at least 4 different characters.');
      }
      const salt = crypto.getRandomValues(new Uint8Array(16));
      const hash = await inTurn(password, salt, costs);
      return `$argon2id$v=19$m=${costs.memory},t=${costs.passes},p=1$${toBase64url(salt)}$${toBase64url(hash)}`;
    },

    async verify(password, stored) {
      const kept = readStored(stored);
      // Nobody's password costs what anybody's does.
      const { salt, ...given } = kept ?? { ...costs, salt: new Uint8Array(16) };
      const made = await inTurn(password.slice(0, LONGEST), salt, given);
      return kept !== undefined && sameBytes(made, kept.hash) && password.length <= LONGEST;
    },
  };
}

function readStored(stored: string | undefined) {
  const [, memory, passes, salted = '', hashed = ''] = STORED.exec(stored ?? '') ?? [];
  const salt = fromBase64url(salted);
  const hash = fromBase64url(hashed);
  if (memory === undefined || salt === undefined || hash === undefined) return undefined;
  return { memory: Number(memory), passes: Number(passes), salt, hash };
}

/** Takes the same time wherever they differ. */
function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  let difference = left.length ^ right.length;
  for (const [at, byte] of left.entries()) difference |= byte ^ (right[at] ?? 0);
  return difference === 0;
}
