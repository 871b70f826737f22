/** Conversations: lists for the queue, one by its id, and what can be done with it. */
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { conversationSchema, type Conversation } from '../../../domain/contact.ts';
import { roleSchema } from '../../../domain/principal.ts';
import { request } from './request.ts';

export const tabs = ['waiting', 'mine', 'all'] as const;
export type Tab = (typeof tabs)[number];

const pageSchema = z.object({ items: z.array(conversationSchema), nextCursor: z.string().nullable() });
export type ConversationPage = z.infer<typeof pageSchema>;

const filters: Readonly<Record<Tab, string>> = {
  waiting: 'status=waiting',
  mine: 'status=active,review&assignee=me',
  all: '',
};

/** Whether the list of a tab holds the conversation: what the filter above asks the server for. */
export function belongsTo(tab: Tab, { status, assignee }: Conversation, me: string): boolean {
  switch (tab) {
    case 'waiting':
      return status === 'waiting';
    case 'mine':
      return (status === 'active' || status === 'review') && assignee?.id === me;
    case 'all':
      return true;
  }
}

export function listConversations(tab: Tab, cursor?: string, signal?: AbortSignal): Promise<ConversationPage> {
  const more = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  return request(pageSchema, `/v1/conversations?limit=50&${filters[tab]}${more}`, { signal });
}

/** Of two states of a conversation the one that counts: an answer may be older than what an event told meanwhile. */
export function newer(known: Conversation | undefined, next: Conversation): Conversation {
  return known !== undefined && known.version > next.version ? known : next;
}

export const listQuery = (tab: Tab) =>
  queryOptions({
    queryKey: ['conversations', 'list', tab],
    queryFn: ({ signal }) => listConversations(tab, undefined, signal),
  });

export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: ['conversations', 'one', id],
    queryFn: ({ signal }) => request(conversationSchema, `/v1/conversations/${encodeURIComponent(id)}`, { signal }),
    structuralSharing: (known, next) => newer(known as Conversation | undefined, next as Conversation),
  });

/** Each verb of the API and what it is sent. */
export interface Verbs {
  readonly assign: { readonly to: string | null; readonly force?: boolean };
  readonly transfer: { readonly to?: string; readonly note?: string };
  readonly handoff: object;
  readonly close: object;
  readonly reopen: object;
}

export function change<Verb extends keyof Verbs>(id: string, verb: Verb, body: Verbs[Verb]): Promise<Conversation> {
  return request(conversationSchema, `/v1/conversations/${encodeURIComponent(id)}/${verb}`, { method: 'POST', body });
}

const colleaguesSchema = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), role: roleSchema })),
});

export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: async ({ signal }) => (await request(colleaguesSchema, '/v1/colleagues', { signal })).items,
});
