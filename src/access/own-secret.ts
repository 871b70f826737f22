/** A secret that this installation makes for itself, once, and shares between its processes. */
import { and, eq } from 'drizzle-orm';
import { secrets } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';
import { randomText } from './random-text.ts';

export function createOwnSecret({ store, tenant }: TenantStore, name: string): () => Promise<string> {
  let known: Promise<string> | undefined;

  async function readOrMake(): Promise<string> {
    const named = and(eq(secrets.tenant, tenant), eq(secrets.name, name));
    const [kept] = await store.db.select({ value: secrets.value }).from(secrets).where(named);
    if (kept !== undefined) return kept.value;
    // Of two processes that make it at once the second finds the first one's.
    await store.db.insert(secrets).values({ tenant, name, value: randomText() }).onConflictDoNothing();
    const [made] = await store.db.select({ value: secrets.value }).from(secrets).where(named);
    if (made === undefined) throw new Error('a secret that was just written is not there');
    return made.value;
  }

  return () => {
    known ??= readOrMake().catch((error: unknown) => {
      // The database may answer next time.
      known = undefined;
      throw error;
    });
    return known;
  };
}
