/** Keeps what agents propose as articles, for editors to look at. */
import { desc, eq } from 'drizzle-orm';
import type { Draft, DraftText } from '../domain/draft.ts';
import type { Principal } from '../domain/principal.ts';
import { drafts } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';

export interface DraftsParts extends TenantStore {
  readonly now: () => Date;
  readonly newId: () => string;
}

export interface Drafts {
  /** Newest first. */
  list(): Promise<Draft[]>;
  keep(principal: Principal, text: DraftText): Promise<Draft>;
}

const LISTED_AT_MOST = 500;

export function createDrafts({ store, tenant, now, newId }: DraftsParts): Drafts {
  const { id, lang, title, question, text, conversationId, personId, at } = drafts;
  return {
    list: () =>
      store.db
        .select({ id, lang, title, question, text, conversationId, personId, at })
        .from(drafts)
        .where(eq(drafts.tenant, tenant))
        .orderBy(desc(drafts.key))
        .limit(LISTED_AT_MOST),

    async keep(principal, { conversationId: of = null, ...given }) {
      const by = principal.kind === 'person' ? principal.id : null;
      const row = { id: newId(), ...given, conversationId: of, personId: by, at: now().toISOString() };
      await store.db.insert(drafts).values({ tenant, ...row });
      return row;
    },
  };
}
