/** Live events and answers of the server overtake each other: what is newer stays, whichever comes first. */
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Conversation } from '../../../src/domain/contact.ts';
import { conversationQuery, listQuery } from '../../../src/web/console/api/conversations.ts';
import { applyEvent } from '../../../src/web/console/live/apply-event.ts';

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
