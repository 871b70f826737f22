/** Live events and answers of the server overtake each other: what is newer stays, whichever comes first. */
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ContactMessage, Conversation } from '../../../src/domain/contact.ts';
import { conversationQuery, listQuery } from '../../../src/web/console/api/conversations.ts';
import { messagesQuery } from '../../../src/web/console/api/messages.ts';
import { applyEvent } from '../../../src/web/console/live/apply-event.ts';
import { readAnew } from '../../../src/web/console/live/read-anew.ts';

const at = '2026-11-22T10:00:00.000Z';

function conversation(id: string, change: Partial<Conversation> = {}): Conversation {
  return {
    ...{
      id,
      version: 1,
      status: 'waiting',
      channel: 'chat',
      locale: 'en',
      topic: null,
      customer: null,
      assignee: null,
    },
    ...{ handoff: null, rating: null, openedAt: at, lastAt: at, waitingSince: at, closedAt: null, lastSeq: 1 },
    ...{ preview: 'Where is my pie?', demo: false },
    ...change,
  };
}

const message: ContactMessage = {
  ...{ id: 'm', seq: 1, author: 'customer', name: null, kind: 'message', text: 'Hello?', at },
  ...{ replyId: null, citations: [] },
};

let client: QueryClient;
/** Answers to what was asked, in its order. */
let answers: ((body: unknown) => void)[];

beforeEach(() => {
  client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  answers = [];
  vi.stubGlobal(
    'fetch',
    () =>
      new Promise((resolve) =>
        answers.push((body) => {
          resolve(Response.json(body));
        }),
      ),
  );
});

afterEach(() => {
  client.clear();
  vi.unstubAllGlobals();
});

const hear = (told: Conversation) => {
  applyEvent(client, { id: 1, conversationId: told.id, kind: 'changed', at, conversation: told }, 'me');
};

it('a list that was asked for before a conversation was opened is asked for again', async () => {
  const stop = new QueryObserver(client, listQuery('waiting')).subscribe(() => undefined);
  await vi.waitFor(() => {
    expect(answers).toHaveLength(1);
  });
  const opened = conversation('new');
  hear(opened);
  answers[0]?.({ items: [], nextCursor: null });
  await vi.waitFor(() => {
    expect(answers).toHaveLength(2);
  });
  answers[1]?.({ items: [opened], nextCursor: null });
  await vi.waitFor(() => {
    expect(client.getQueryData(listQuery('waiting').queryKey)?.items).toEqual([opened]);
  });
  stop();
});

it('an answer that is older than an event does not take its place', async () => {
  const fetched = client.query(conversationQuery('a'));
  await vi.waitFor(() => {
    expect(answers).toHaveLength(1);
  });
  const closed = conversation('a', { version: 2, status: 'closed' });
  hear(closed);
  answers[0]?.(conversation('a'));
  await fetched;
  expect(client.getQueryData(conversationQuery('a').queryKey)).toEqual(closed);
});

it.each([
  {
    what: 'the list',
    watch: () => new QueryObserver(client, listQuery('waiting')).subscribe(() => undefined),
    known: () => client.getQueryData(listQuery('waiting').queryKey)?.items,
    then: { items: [conversation('new')], nextCursor: null },
  },
  {
    what: 'the messages',
    watch: () => new QueryObserver(client, messagesQuery('a', 1)).subscribe(() => undefined),
    known: () => client.getQueryData(messagesQuery('a', 1).queryKey),
    then: { items: [message], nextAfter: null },
  },
])('$what, asked for before the stream stood, is asked for again behind it', async ({ watch, known, then }) => {
  const stop = watch();
  await vi.waitFor(() => {
    expect(answers).toHaveLength(1);
  });
  readAnew(client);
  answers[0]?.({ ...then, items: [] });
  await vi.waitFor(() => {
    expect(answers).toHaveLength(2);
  });
  answers[1]?.(then);
  await vi.waitFor(() => {
    expect(known()).toEqual(then.items);
  });
  stop();
});
