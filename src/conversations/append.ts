/** Appends what somebody wrote, and tells what that makes of the conversation. */
import { and, eq, gt, ne } from 'drizzle-orm';
import type { ContactMessage, Conversation } from '../domain/contact.ts';
import type { Principal } from '../domain/principal.ts';
import { SufflerError } from '../errors.ts';
import { messages } from '../store/schema.ts';
import type { AnswerByBot, BotAnswer } from './bot-turns.ts';
import type { Change, Decided, NewMessage } from './change.ts';
import { keyOfConversation } from './conversation-key.ts';
import type { ConversationParts } from './conversation-parts.ts';
import { assertReaches, isStaff, type Staff } from './reach.ts';
import { conversationFor, messageFor } from './seen-by.ts';

export interface AppendRequest {
  readonly text: string;
  /** For keys alone: a visitor is the customer, and a person an agent. */
  readonly author?: 'customer' | 'agent' | undefined;
  /** Default: message. */
  readonly kind?: ContactMessage['kind'] | undefined;
  readonly replyId?: string | undefined;
  /** The newest message that the agent has seen: where a colleague answered behind it, this one is refused. */
  readonly expectedSeq?: number | undefined;
}

export interface Appended {
  readonly message: ContactMessage;
  readonly conversation: Conversation;
  /** Lets the bot take its turn, where it has one. To be called once. */
  readonly answer: () => Promise<BotAnswer>;
}

/** Rejects with `conversation_closed` or `conversation_moved_on` where an agent's message does not fit any more. */
export type Append = (principal: Principal, id: string, request: AppendRequest) => Promise<Appended>;

export function createAppend(parts: ConversationParts, { change }: Change, answerByBot: AnswerByBot): Append {
  const { store, tenant } = parts;
  const isOf = (id: string) => eq(messages.conversationKey, keyOfConversation(tenant, id));
  const byAgent = and(eq(messages.author, 'agent'), eq(messages.kind, 'message'));

  async function hasMovedOn(id: string, seq: number, staff: Staff): Promise<boolean> {
    // Several agents may write through one key: of those nobody can tell who wrote it.
    const others = staff.kind === 'person' ? ne(messages.personId, staff.id) : undefined;
    const newer = and(isOf(id), byAgent, gt(messages.seq, seq), others);
    return (await store.db.select({ seq: messages.seq }).from(messages).where(newer).limit(1)).length > 0;
  }

  async function isForPeople({ id, handoff }: Conversation): Promise<boolean> {
    if (handoff !== null) return true;
    const written = await store.db
      .select({ seq: messages.seq })
      .from(messages)
      .where(and(isOf(id), byAgent))
      .limit(1);
    return written.length > 0;
  }

  async function byCustomer(conversation: Conversation, at: string): Promise<Decided['set']> {
    const { status, waitingSince } = conversation;
    if (status === 'bot') return undefined;
    if (status !== 'closed') return waitingSince === null ? { waitingSince: at } : undefined;
    return (await isForPeople(conversation))
      ? { status: 'waiting', assignee: null, closedAt: null, waitingSince: at }
      : { status: 'bot', closedAt: null };
  }

  async function byStaff(conversation: Conversation, staff: Staff, seq: number | undefined): Promise<Decided['set']> {
    const { id, status, assignee, lastSeq } = conversation;
    if (status === 'closed') {
      throw new SufflerError('conversation_closed', 'the conversation is closed; reopen it, then send the text again.');
    }
    if (seq !== undefined && seq < lastSeq && (await hasMovedOn(id, seq, staff))) {
      throw new SufflerError(
        'conversation_moved_on',
        'a colleague answered meanwhile; read that answer, then send the text again if it is still needed.',
      );
    }
    const answered = { waitingSince: null };
    if (status === 'review') return answered;
    return { ...answered, status: 'active', assignee: assignee ?? { id: staff.id, name: staff.name } };
  }

  return async (principal, id, { text, kind = 'message', replyId, expectedSeq, ...request }) => {
    assertReaches(principal, id);
    const staff = isStaff(principal) ? principal : undefined;
    const asAgent =
      staff !== undefined && (staff.kind === 'person' || request.author !== 'customer' || kind === 'comment');
    if (kind === 'comment' && staff === undefined) throw new SufflerError('forbidden', 'comments are for agents only.');
    const written: NewMessage = {
      ...{ author: asAgent ? 'agent' : 'customer', kind, text },
      ...(asAgent ? { name: staff.name, personId: staff.id } : {}),
      ...(asAgent && replyId !== undefined ? { replyId } : {}),
    };
    const { conversation, messages: added } = await change(id, async (before, at) => {
      const set =
        kind === 'comment'
          ? undefined
          : asAgent
            ? await byStaff(before, staff, expectedSeq)
            : await byCustomer(before, at);
      return { messages: [written], ...(set === undefined ? {} : { set }) };
    });
    const [message] = added;
    if (message === undefined) throw new Error('a message that was just written is not there');
    const seen = conversationFor(principal, conversation);
    return {
      message: messageFor(principal, message),
      conversation: seen,
      async answer() {
        if (asAgent || conversation.status !== 'bot') return { conversation: seen, bot: null };
        const answered = await answerByBot(id, message.seq);
        return {
          conversation: conversationFor(principal, answered.conversation),
          bot: answered.bot && messageFor(principal, answered.bot),
        };
      },
    };
  };
}
