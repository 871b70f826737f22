/** Reads and writes what the bot remembers: one row a conversation, and of two turns at once only one is kept. */
import { and, desc, eq, gte, ne, sql } from 'drizzle-orm';
import type { EarlierConversation } from '../policy/repeat-contact.ts';
import { botConversations } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';
import { hashOfText } from '../text/hash-of-text.ts';
import { botStateSchema, type BotState } from './bot-state.ts';

export interface Remembered {
  /** 0 where nothing is remembered yet. */
  readonly version: number;
  /** `undefined` too where another version of the program wrote it. */
  readonly state: BotState | undefined;
}

export interface BotMemory {
  recall(conversationId: string): Promise<Remembered>;
  /** False, and nothing is written, where another turn was kept since `version` was read. */
  keep(conversationId: string, version: number, state: BotState, customerId: string | undefined): Promise<boolean>;
  /** This customer's other conversations that were last active since then. */
  earlier(customerId: string, conversationId: string, since: Date): Promise<EarlierConversation[]>;
}

const EARLIER_AT_MOST = 20;

export function createBotMemory({ store, tenant }: TenantStore, now: () => Date): BotMemory {
  const isOf = (id: string) => and(eq(botConversations.tenant, tenant), eq(botConversations.id, id));
  const hashOf = (customerId: string) => hashOfText(`${tenant} ${customerId}`);

  return {
    async recall(id) {
      const [row] = await store.db
        .select({ version: botConversations.version, state: botConversations.state })
        .from(botConversations)
        .where(isOf(id));
      return { version: row?.version ?? 0, state: row === undefined ? undefined : parsed(row.state) };
    },

    async keep(id, version, state, customerId) {
      const at = now().toISOString();
      const customer = customerId === undefined ? {} : { customer: await hashOf(customerId) };
      const values = { ...customer, lastAt: at, state };
      if (version === 0) {
        const added = await store.db
          .insert(botConversations)
          .values({ tenant, id, version: 1, startedAt: at, ...values })
          .onConflictDoNothing()
          .returning({ version: botConversations.version });
        return added.length > 0;
      }
      const changed = await store.db
        .update(botConversations)
        .set({ ...values, version: sql`${botConversations.version} + 1` })
        .where(and(isOf(id), eq(botConversations.version, version)))
        .returning({ version: botConversations.version });
      return changed.length > 0;
    },

    async earlier(customerId, conversationId, since) {
      const rows = await store.db
        .select({ lastAt: botConversations.lastAt, state: botConversations.state })
        .from(botConversations)
        .where(
          and(
            eq(botConversations.tenant, tenant),
            eq(botConversations.customer, await hashOf(customerId)),
            gte(botConversations.lastAt, since.toISOString()),
            ne(botConversations.id, conversationId),
          ),
        )
        .orderBy(desc(botConversations.lastAt))
        .limit(EARLIER_AT_MOST);
      return rows.flatMap(({ lastAt, state: stored }) => {
        const state = parsed(stored);
        if (state === undefined) return [];
        const unresolved = state.handedOff !== undefined || state.clarifies > 0;
        return [{ lastAt, unresolved, articles: state.articles }];
      });
    },
  };
}

function parsed(stored: unknown): BotState | undefined {
  return botStateSchema.safeParse(stored).data;
}
