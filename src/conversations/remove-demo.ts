/**
 * Removes the demo conversations with all that came of them: messages, events, feedback, drafts, the traces of replies
 * in them, what the bot remembers of them, and what was learned from them. Nothing else is touched. Answers kept for
 * repeated requests are sealed, so that nobody can tell whose they are: they go by themselves within days.
 */
import { and, count, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import { traceSchema } from '../domain/trace.ts';
import type { Pair } from '../learning/pair.ts';
import { unlearn } from '../learning/unlearn.ts';
import {
  botConversations,
  contactEvents,
  conversations,
  drafts,
  feedback,
  messages,
  replies,
} from '../store/schema.ts';
import type { Statement, TenantStore } from '../store/store.ts';
import { pairsOf } from './pairs-of.ts';

export interface RemovedDemo {
  readonly conversations: number;
  readonly messages: number;
  /** Judgements of replies. */
  readonly feedback: number;
  readonly drafts: number;
  /** Learned pairs that were taken back. */
  readonly learned: number;
}

export interface RemoveDemoParts extends TenantStore {
  readonly now: () => Date;
}

/** Tries against agents who judge replies meanwhile. */
const TRIES = 5;

export async function removeDemo(parts: RemoveDemoParts, triesLeft = TRIES): Promise<RemovedDemo> {
  const found = await readDemo(parts);
  const { pairs, state, ...counts } = found;
  const removed = { ...counts, learned: pairs.length };
  if (counts.conversations === 0) return removed;
  try {
    await parts.store.atomic(statements(parts, found));
  } catch (error) {
    if (triesLeft === 0 || (await readDemo(parts)).state === state) throw error;
    return removeDemo(parts, triesLeft - 1);
  }
  return removed;
}

interface FoundDemo extends Omit<RemovedDemo, 'learned'> {
  readonly pairs: readonly Pair[];
  /** Another one after each judgement. */
  readonly state: string;
}

async function readDemo({ store, tenant }: TenantStore): Promise<FoundDemo> {
  const demo = demoOf({ store, tenant });
  const [opened] = await store.db.select({ count: count() }).from(conversations).where(demo.conversations);
  const [written] = await store.db.select({ count: count() }).from(messages).where(demo.messages);
  const [drafted] = await store.db.select({ count: count() }).from(drafts).where(demo.drafts);
  const judged = await store.db
    .select({ verdict: feedback.verdict, variant: feedback.variant, trace: replies.trace })
    .from(feedback)
    .leftJoin(replies, and(eq(replies.tenant, tenant), eq(replies.id, feedback.replyId)))
    .where(demo.feedback);
  const [state] = await store.db.select({ state: stateOf }).from(feedback).where(demo.feedback);
  return {
    conversations: opened?.count ?? 0,
    messages: written?.count ?? 0,
    drafts: drafted?.count ?? 0,
    feedback: judged.length,
    pairs: judged.flatMap(({ verdict, variant, trace }) => {
      const { data } = traceSchema.safeParse(trace);
      return verdict === 'rejected' || data === undefined ? [] : pairsOf(data, variant);
    }),
    state: state?.state ?? '',
  };
}

const stateOf = sql<string>`count(*) || ' ' || coalesce(max(${feedback.at}), '')`;

/** What is demo data in each table. */
function demoOf({ store, tenant }: TenantStore) {
  const isDemo = and(eq(conversations.tenant, tenant), eq(conversations.demo, true));
  const keys = store.db.select({ key: conversations.key }).from(conversations).where(isDemo);
  const ids = store.db.select({ id: conversations.id }).from(conversations).where(isDemo);
  const isReply = and(eq(replies.tenant, tenant), inArray(replies.conversationId, ids));
  const replyIds = store.db.select({ id: replies.id }).from(replies).where(isReply);
  return {
    conversations: isDemo,
    messages: inArray(messages.conversationKey, keys),
    events: and(eq(contactEvents.tenant, tenant), inArray(contactEvents.conversationId, ids)),
    feedback: and(
      eq(feedback.tenant, tenant),
      or(inArray(feedback.conversationId, ids), inArray(feedback.replyId, replyIds)),
    ),
    drafts: and(eq(drafts.tenant, tenant), inArray(drafts.conversationId, ids)),
    replies: isReply,
    memory: and(eq(botConversations.tenant, tenant), inArray(botConversations.id, ids)),
  };
}

function statements(parts: RemoveDemoParts, { pairs, state }: FoundDemo): Statement[] {
  const { store, tenant, now } = parts;
  const demo = demoOf(parts);
  return [
    store.db
      .update(conversations)
      .set({ version: versionWhile(demo.feedback, state) })
      .where(demo.conversations),
    ...unlearn(parts, pairs),
    store.db.delete(drafts).where(demo.drafts),
    store.db.delete(feedback).where(demo.feedback),
    store.db.delete(replies).where(demo.replies),
    store.db.delete(botConversations).where(demo.memory),
    store.db.delete(contactEvents).where(demo.events),
    store.db.delete(messages).where(demo.messages),
    store.db.delete(conversations).where(demo.conversations),
    store.db
      .insert(contactEvents)
      .values({ tenant, conversationId: '', kind: 'reset', at: now().toISOString(), data: {} }),
  ];
}

/** Null, which the column does not take, where somebody judged a reply since it was read: then nothing at all is removed. */
function versionWhile(isDemo: SQL | undefined, state: string): SQL<number> {
  return sql<number>`case when (select ${stateOf} from ${feedback} where ${isDemo}) = ${state}
    then ${conversations.version} end`;
}
