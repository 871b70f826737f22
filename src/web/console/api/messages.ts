/** The messages of a conversation: the newest first, earlier ones when they are scrolled to. */
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { contactMessageSchema, conversationSchema, type ContactMessage } from '../../../domain/contact.ts';
import { request } from './request.ts';

const PAGE = 100;

const pageSchema = z.object({ items: z.array(contactMessageSchema), nextAfter: z.number().int().nullable() });
const appendedSchema = z.object({ message: contactMessageSchema, conversation: conversationSchema });
export type Appended = z.infer<typeof appendedSchema>;

/** Oldest first and without gaps. */
export type Messages = readonly ContactMessage[];

export const messagesKey = (id: string) => ['messages', id] as const;

export const messagesQuery = (id: string, lastSeq: number) =>
  queryOptions({
    queryKey: messagesKey(id),
    queryFn: ({ signal }): Promise<Messages> => messagesAfter(id, Math.max(0, lastSeq - PAGE), signal),
    // What an event told, or was scrolled to, stays: the answer may be older, and is but the end.
    structuralSharing: (known, next) => joined((known ?? []) as Messages, next as Messages),
  });

/** All behind that sequence number, however many pages they take. */
export async function messagesAfter(id: string, after: number, signal?: AbortSignal): Promise<Messages> {
  const all: ContactMessage[] = [];
  for (let next: number | null = after; next !== null;) {
    const { items, nextAfter }: z.infer<typeof pageSchema> = await page(id, `after=${next}&limit=${PAGE}`, signal);
    all.push(...items);
    next = nextAfter;
  }
  return all;
}

/** The page that ends before that sequence number. */
export async function messagesBefore(id: string, seq: number): Promise<Messages> {
  const { items } = await page(id, `after=${Math.max(0, seq - 1 - PAGE)}&before=${seq}&limit=${PAGE}`);
  return items;
}

/** Both without repeats, in their order. */
export function joined(one: Messages, other: Messages): Messages {
  const bySeq = new Map([...one, ...other].map((message) => [message.seq, message]));
  return [...bySeq.values()].toSorted((left, right) => left.seq - right.seq);
}

export interface Sending {
  readonly text: string;
  readonly kind: ContactMessage['kind'];
  readonly replyId?: string;
  /** The newest message that the agent had seen when they wrote. */
  readonly expectedSeq: number;
}

export function sendMessage(id: string, sending: Sending, idempotencyKey: string): Promise<Appended> {
  return request(appendedSchema, `/v1/conversations/${encodeURIComponent(id)}/messages`, {
    method: 'POST',
    body: { author: 'agent', ...sending },
    idempotencyKey,
  });
}

function page(id: string, query: string, signal?: AbortSignal) {
  return request(pageSchema, `/v1/conversations/${encodeURIComponent(id)}/messages?${query}`, { signal });
}
