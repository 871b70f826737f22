/** Reads the rules of one kind, as its schema parses them; read again only when the knowledge base has changed. */
import { and, asc, eq, ne } from 'drizzle-orm';
import type { z } from 'zod';
import { SufflerError } from '../errors.ts';
import { createReadVersion } from '../store/read-version.ts';
import { rules } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';

export interface StoredRule<Content> {
  readonly id: string;
  readonly revision: number;
  readonly content: Content;
}

/** Rejects with `SufflerError` `rules_unreadable` where another version of the program stored them. */
export type ListRules<Content> = () => Promise<readonly StoredRule<Content>[]>;

/** The same array is given as long as nothing changed, so that what is made of it can be kept by it. */
export function createListRules<Content>(
  { store, tenant }: TenantStore,
  kind: string,
  schema: z.ZodType<Content>,
): ListRules<Content> {
  const readVersion = createReadVersion(store);
  const query = store.db
    .select({ id: rules.id, revision: rules.revision, content: rules.content })
    .from(rules)
    .where(and(eq(rules.tenant, tenant), eq(rules.kind, kind), ne(rules.contentHash, '')))
    .orderBy(asc(rules.id))
    .prepare();
  let kept: { readonly version: number; readonly rules: readonly StoredRule<Content>[] } | undefined;
  return async () => {
    // Read before the rules: what is published in between is seen again the next time, never missed.
    const version = await readVersion();
    if (kept?.version !== version) {
      const rows = await query.all();
      kept = {
        version,
        rules: rows.map(({ id, revision, content }) => ({ id, revision, content: parsed(id, content) })),
      };
    }
    return kept.rules;
  };

  function parsed(id: string, content: unknown): Content {
    const result = schema.safeParse(content);
    if (result.success) return result.data;
    const message = `the stored rules "${id}" (${kind}) are of another version of Suffler; run: suffler ingest DIR`;
    throw new SufflerError('rules_unreadable', message, result.error);
  }
}
