/** The verbs of conversations, wired to one another. */
import type { TakeTurn } from '../bot/bot.ts';
import type { Conversation } from '../domain/contact.ts';
import type { Principal } from '../domain/principal.ts';
import type { Trace } from '../domain/trace.ts';
import type { TenantStore } from '../store/store.ts';
import { createAppend, type Append } from './append.ts';
import { createAssign, type Assign } from './assign.ts';
import { createBotTurns } from './bot-turns.ts';
import { createChange } from './change.ts';
import { createClose, type Close } from './close.ts';
import { createDescribe, type Describe } from './describe.ts';
import { createEventFeed } from './event-feed.ts';
import { findConversation } from './find-conversation.ts';
import { createFollowEvents, type FollowEvents } from './follow-events.ts';
import { createGiveFeedback, type GiveFeedback } from './give-feedback.ts';
import { createHandOff, type HandOff } from './hand-off.ts';
import { createListConversations, type ListConversations } from './list-conversations.ts';
import { createOpen, type Open } from './open.ts';
import { createRate, type Rate } from './rate.ts';
import { assertReaches } from './reach.ts';
import { createReadEvents } from './read-events.ts';
import { createReadMessages, type ReadMessages } from './read-messages.ts';
import { createReopen, type Reopen } from './reopen.ts';
import { conversationFor } from './seen-by.ts';
import { createTransfer, type Transfer } from './transfer.ts';

export interface ConversationsParts extends TenantStore {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly takeTurn: TakeTurn;
  /** How a reply came to be. */
  readonly trace: (id: string) => Promise<Trace | undefined>;
}

export interface Conversations {
  readonly open: Open;
  readonly read: (principal: Principal, id: string) => Promise<Conversation>;
  readonly list: ListConversations;
  readonly readMessages: ReadMessages;
  readonly append: Append;
  readonly assign: Assign;
  readonly transfer: Transfer;
  readonly handOff: HandOff;
  readonly close: Close;
  readonly reopen: Reopen;
  readonly rate: Rate;
  readonly describe: Describe;
  readonly follow: FollowEvents;
  readonly giveFeedback: GiveFeedback;
  /** Ends all streams of events, so that a server can close. */
  readonly endFollowing: () => void;
}

export function createConversations({ takeTurn, trace, ...rest }: ConversationsParts): Conversations {
  const events = createReadEvents(rest);
  const feed = createEventFeed(events);
  const parts = { ...rest, wake: feed.wake };
  const change = createChange(parts);
  const answerByBot = createBotTurns(parts, change, takeTurn);
  return {
    open: createOpen(parts, change, answerByBot),
    async read(principal, id) {
      assertReaches(principal, id);
      return conversationFor(principal, await findConversation(parts, id));
    },
    list: createListConversations(parts),
    readMessages: createReadMessages(parts),
    append: createAppend(parts, change, answerByBot),
    assign: createAssign(parts, change),
    transfer: createTransfer(parts, change),
    handOff: createHandOff(parts, change),
    close: createClose(change),
    reopen: createReopen(change),
    rate: createRate(change),
    describe: createDescribe(change),
    follow: createFollowEvents(parts, events, feed),
    giveFeedback: createGiveFeedback(parts, trace),
    endFollowing: feed.end,
  };
}
