/** What is stored of every rule of a tenant that was not retired: enough to tell what an ingest has to do. */
import { and, eq, ne } from 'drizzle-orm';
import { rules } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';

export interface StoredRuleName {
  readonly kind: string;
  readonly id: string;
  readonly source: string;
  readonly sourcePath: string;
  readonly contentHash: string;
}

export function listStoredRules({ store, tenant }: TenantStore): Promise<StoredRuleName[]> {
  return store.db
    .select({
      kind: rules.kind,
      id: rules.id,
      source: rules.source,
      sourcePath: rules.sourcePath,
      contentHash: rules.contentHash,
    })
    .from(rules)
    .where(and(eq(rules.tenant, tenant), ne(rules.contentHash, '')));
}
