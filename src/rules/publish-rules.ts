/** Publishes and retires rules: statements for one transaction, which also raises the knowledge base's version. */
import { and, eq, sql } from 'drizzle-orm';
import { raiseVersion } from '../store/raise-version.ts';
import { rules } from '../store/schema.ts';
import type { Statement, TenantStore } from '../store/store.ts';
import type { StoredRuleName } from './list-stored-rules.ts';

export interface RuleWriter extends TenantStore {
  readonly now: () => Date;
}

export interface RulePublication extends StoredRuleName {
  /** As its kind parsed it: plain JSON. */
  readonly content: unknown;
}

export interface RuleChanges {
  /** New, or another version of what is stored. */
  readonly put: readonly RulePublication[];
  /** The same content in another file: it keeps its revision. */
  readonly moved: readonly StoredRuleName[];
  readonly gone: readonly StoredRuleName[];
}

export function publishRules({ store, tenant, now }: RuleWriter, { put, moved, gone }: RuleChanges): Statement[] {
  const updatedAt = now().toISOString();
  const named = ({ kind, id }: StoredRuleName) => and(eq(rules.tenant, tenant), eq(rules.kind, kind), eq(rules.id, id));
  return [
    ...put.map(({ kind, id, ...values }) =>
      store.db
        .insert(rules)
        .values({ tenant, kind, id, revision: 1, updatedAt, ...values })
        .onConflictDoUpdate({
          target: [rules.tenant, rules.kind, rules.id],
          set: { ...values, updatedAt, revision: sql`${rules.revision} + 1` },
        }),
    ),
    ...moved.map((rule) => store.db.update(rules).set({ sourcePath: rule.sourcePath }).where(named(rule))),
    ...gone.map((rule) => store.db.update(rules).set({ contentHash: '', updatedAt }).where(named(rule))),
    ...(put.length + gone.length > 0 ? [raiseVersion(store)] : []),
  ];
}
