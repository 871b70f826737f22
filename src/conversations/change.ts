/**
 * Changes a conversation: its row, its new messages and what is told of them, in one transaction. Of two changes at once
 * the second is decided anew over what the first one left, so that no sequence number is given twice or left out.
 */
import { lt, sql } from 'drizzle-orm';
import type { ContactMessage, Conversation } from '../domain/contact.ts';
import { contactEvents, conversations, messages as messageTable } from '../store/schema.ts';
import type { Statement } from '../store/store.ts';
import { conversationNamed, keyOfConversation } from './conversation-key.ts';
import type { ConversationParts } from './conversation-parts.ts';
import { rowOf } from './conversation-row.ts';
import { findConversation } from './find-conversation.ts';
import { createInTurn } from './in-turn.ts';
import { previewOf } from './preview-of.ts';

export type NewMessage = Pick<ContactMessage, 'author' | 'kind' | 'text'> &
  Partial<Pick<ContactMessage, 'id' | 'name' | 'replyId' | 'citations'>> & { readonly personId?: string };

export interface Decided {
  readonly set?: Partial<
    Pick<
      Conversation,
      'status' | 'topic' | 'customer' | 'assignee' | 'handoff' | 'rating' | 'waitingSince' | 'closedAt' | 'locale'
    >
  >;
  readonly messages?: readonly NewMessage[];
}

/** `undefined` where nothing is to be changed. May be asked again, over a newer state. */
export type Decide = (conversation: Conversation, at: string) => Decided | undefined | Promise<Decided | undefined>;

export interface Changed {
  readonly conversation: Conversation;
  /** Those that were added. */
  readonly messages: readonly ContactMessage[];
}

export interface Change {
  /** Rejects with `SufflerError` `conversation_not_found`, or with what `decide` throws. */
  readonly change: (id: string, decide: Decide) => Promise<Changed>;
  /** Writes the first state of a conversation; its id must be new. */
  readonly create: (opened: Conversation, messages: readonly NewMessage[]) => Promise<Changed>;
}

/** Tries against other processes, each of which changed the conversation meanwhile. */
const TRIES = 50;
/** Events are kept so long, in ms: who was away longer reads everything anew. */
const KEPT = 7 * 86_400_000;

export function createChange({ store, tenant, now, newId, wake }: ConversationParts): Change {
  const inTurn = createInTurn();
  let cleanedOn = '';

  async function attempt(id: string, decide: Decide, triesLeft: number): Promise<Changed> {
    const before = await findConversation({ store, tenant }, id);
    // A clock that was set back must not put a message before the one that it answers.
    const at = laterOf(now().toISOString(), before.lastAt);
    const decided = await decide(before, at);
    if (decided === undefined) return { conversation: before, messages: [] };
    const added = numbered(decided.messages ?? [], before.lastSeq, at);
    const after = stateAfter({ ...before, ...decided.set, version: before.version + 1 }, added, at);
    const { version } = before;
    try {
      await store.atomic([
        store.db
          .update(conversations)
          // Null where another change came first: the column takes none, so nothing at all is written.
          .set({
            ...rowOf(tenant, after),
            version: sql`case when ${conversations.version} = ${version} then ${version + 1} end`,
          })
          .where(conversationNamed(tenant, id)),
        ...additions(id, added, decided.messages ?? [], kindsOf(added, decided.set !== undefined), at),
      ]);
    } catch (error) {
      const { version: current } = await findConversation({ store, tenant }, id);
      if (current === version || triesLeft === 0) throw error;
      return attempt(id, decide, triesLeft - 1);
    }
    wake();
    return { conversation: after, messages: added };
  }

  function numbered(given: readonly NewMessage[], lastSeq: number, at: string): ContactMessage[] {
    return given.map(({ id, author, kind, text, name = null, replyId = null, citations = [] }, index) => ({
      ...{
        id: id ?? newId(),
        seq: lastSeq + 1 + index,
        author,
        name,
        kind,
        text: wellFormed(text),
        at,
        replyId,
        citations,
      },
    }));
  }

  function additions(
    id: string,
    added: readonly ContactMessage[],
    given: readonly NewMessage[],
    events: readonly ContactEventRow[],
    at: string,
  ): Statement[] {
    const conversationKey = keyOfConversation(tenant, id);
    return [
      ...added.map((message, index) =>
        store.db.insert(messageTable).values({ conversationKey, ...message, personId: given[index]?.personId ?? null }),
      ),
      ...events.map(({ kind, seq }) =>
        store.db
          .insert(contactEvents)
          .values({ tenant, conversationId: id, kind, at, data: seq === undefined ? {} : { seq } }),
      ),
      ...deletions(),
    ];
  }

  /** Once a day is enough. */
  function deletions(): Statement[] {
    const today = now().toISOString().slice(0, 10);
    if (today === cleanedOn) return [];
    cleanedOn = today;
    const oldest = new Date(now().getTime() - KEPT).toISOString();
    return [store.db.delete(contactEvents).where(lt(contactEvents.at, oldest))];
  }

  return {
    change: (id, decide) => inTurn(id, () => attempt(id, decide, TRIES)),

    async create(opened, given) {
      const added = numbered(given, 0, opened.openedAt);
      const conversation = stateAfter(opened, added, opened.openedAt);
      const events = [{ kind: 'opened' as const }, ...kindsOf(added, false)];
      await store.atomic([
        store.db.insert(conversations).values(rowOf(tenant, conversation)),
        ...additions(opened.id, added, given, events, opened.openedAt),
      ]);
      wake();
      return { conversation, messages: added };
    },
  };
}

interface ContactEventRow {
  readonly kind: 'opened' | 'message' | 'changed';
  readonly seq?: number;
}

/** A message tells the state too; beside a comment, which visitors are not told of, the change is told by itself. */
function kindsOf(added: readonly ContactMessage[], hasChanged: boolean): ContactEventRow[] {
  const told = added.map(({ seq }) => ({ kind: 'message' as const, seq }));
  return hasChanged && added.every(({ kind }) => kind === 'comment') ? [{ kind: 'changed' }, ...told] : told;
}

/** Comments are no part of what the customer may see: neither its end nor its time. */
function stateAfter(conversation: Conversation, added: readonly ContactMessage[], at: string): Conversation {
  const lastSeq = added.at(-1)?.seq ?? conversation.lastSeq;
  const shown = added.findLast(({ kind }) => kind === 'message');
  return { ...conversation, lastSeq, ...(shown === undefined ? {} : { lastAt: at, preview: previewOf(shown.text) }) };
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}

/** Halves of characters, which SQL can't keep, become U+FFFD: what is told is what is stored. */
function wellFormed(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}
