/** Lists conversations, a page at a time: who waits longest first where all wait, else the newest first. */
import { and, asc, desc, eq, gt, inArray, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Channel } from '../domain/article.ts';
import { conversationStatuses, type Conversation, type ConversationStatus } from '../domain/contact.ts';
import type { Principal } from '../domain/principal.ts';
import { SufflerError } from '../errors.ts';
import { conversations } from '../store/schema.ts';
import type { TenantStore } from '../store/store.ts';
import { conversationOf } from './conversation-row.ts';
import { assertStaff } from './reach.ts';
import { spellingsOf } from '../text/spellings-of.ts';

export interface ListQuery {
  /** Default: all. */
  readonly status?: readonly ConversationStatus[] | undefined;
  /** `me`, `none`, or a person's id. */
  readonly assignee?: string | undefined;
  /** What the customer is known by. */
  readonly customer?: string | undefined;
  readonly channel?: Channel | undefined;
  /** In the newest message, the topic, the customer's name; or an id. */
  readonly q?: string | undefined;
  /** Of the page before. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface ConversationsPage {
  readonly items: readonly Conversation[];
  readonly nextCursor: string | null;
}

export type ListConversations = (principal: Principal, query: ListQuery) => Promise<ConversationsPage>;

/** Behind every time. */
const NEVER = '~';
const waitingSince = sql<string>`coalesce(${conversations.waitingSince}, ${NEVER})`;

export function createListConversations({ store, tenant }: TenantStore): ListConversations {
  const read = (where: readonly (SQL | undefined)[], order: readonly SQL[], limit: number) =>
    store.db
      .select()
      .from(conversations)
      .where(and(eq(conversations.tenant, tenant), ...where))
      .orderBy(...order)
      .limit(limit);

  return async (principal, { status, limit, ...query }) => {
    assertStaff(principal);
    const { assignee, customer, channel } = query;
    const asked = [
      assignee === undefined
        ? undefined
        : assignee === 'none'
          ? isNull(conversations.assigneeId)
          : eq(conversations.assigneeId, assignee === 'me' ? principal.id : assignee),
      customer === undefined ? undefined : eq(conversations.customerId, customer),
      channel === undefined ? undefined : eq(conversations.channel, channel),
      query.q === undefined ? undefined : spokenOf(query.q),
    ];
    const from = query.cursor === undefined ? undefined : openCursor(query.cursor);
    const statuses = [...new Set(status ?? conversationStatuses)];
    if (statuses.length === 1 && statuses[0] === 'waiting') {
      const behind =
        from && or(gt(waitingSince, from.at), and(eq(waitingSince, from.at), gt(conversations.key, from.key)));
      const order = [asc(waitingSince), asc(conversations.key)];
      const rows = await read([eq(conversations.status, 'waiting'), ...asked, behind], order, limit + 1);
      return pageOf(rows, limit, (row) => row.waitingSince ?? NEVER);
    }
    const behind =
      from &&
      or(lt(conversations.lastAt, from.at), and(eq(conversations.lastAt, from.at), lt(conversations.key, from.key)));
    const order = [desc(conversations.lastAt), desc(conversations.key)];
    // By an index each: one question for several statuses would read and sort all of them.
    const groups = customer === undefined ? statuses.map((one) => [one]) : [statuses];
    const found = await Promise.all(
      groups.map((group) => read([inArray(conversations.status, group), ...asked, behind], order, limit + 1)),
    );
    const rows = found.flat().sort((a, b) => (a.lastAt === b.lastAt ? b.key - a.key : a.lastAt < b.lastAt ? 1 : -1));
    return pageOf(rows, limit, (row) => row.lastAt);
  };
}

type Row = typeof conversations.$inferSelect;

function pageOf(rows: readonly Row[], limit: number, timeOf: (row: Row) => string): ConversationsPage {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(conversationOf),
    nextCursor: rows.length > limit && last !== undefined ? `${timeOf(last)}_${last.key}` : null,
  };
}

function openCursor(cursor: string): { at: string; key: number } {
  const [, at, key] = /^([-\d:.TZ]{20,30}|~)_(\d{1,15})$/.exec(cursor) ?? [];
  if (at === undefined || key === undefined) {
    throw new SufflerError('invalid_request', 'cursor: must be the nextCursor of the page before.');
  }
  return { at, key: Number(key) };
}

function spokenOf(text: string): SQL | undefined {
  const name = sql`${conversations.customer} ->> '$.name'`;
  const places = [sql`${conversations.preview}`, sql`${conversations.topic}`, name];
  const found = spellingsOf(text).flatMap((spelling) =>
    places.map((place) => sql`instr(lower(${place}), lower(${spelling})) > 0`),
  );
  return or(eq(conversations.id, text), eq(conversations.customerId, text), ...found);
}
