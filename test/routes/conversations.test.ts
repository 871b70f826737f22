/** /v1/conversations: what agents, visitors and machines do to a conversation, and what they see of it. */
import { describe, expect, test } from 'vitest';
import { aString, anyWith, listWith } from './anything.ts';
import { post, problemOf } from './make-app.ts';
import { act, chief, dora, emil, makeTalks, open, read, say } from './talks.ts';

const asked = 'How much is the delivery of a pie?';

describe('a customer writes', () => {
  test('and the bot answers with its proof', async () => {
    const { visitor, app } = await makeTalks();
    const { id } = await open(app);
    const response = await say(visitor(id), id, asked);
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      message: { seq: 1, author: 'customer', text: asked },
      bot: { seq: 2, author: 'bot', citations: listWith(anyWith({ articleId: 'delivery' })) },
      conversation: { status: 'bot', lastSeq: 2, version: 3 },
    });
  });

  test('and asks for a person: the queue has it, and the bot is silent', async () => {
    const { visitor, app } = await makeTalks();
    const { id } = await open(app);
    await say(visitor(id), id, 'operator');
    expect(await read(app, id)).toMatchObject({ status: 'waiting', handoff: { reason: 'asked_for_human' } });
    expect(await (await say(visitor(id), id, asked)).json()).toMatchObject({ bot: null });
  });

  test('to an agent: the bot is silent, and the wait begins', async () => {
    const { visitor, app, as } = await makeTalks();
    const { id } = await open(app);
    await say(as(dora), id, 'Good day');
    expect(await (await say(visitor(id), id, asked)).json()).toMatchObject({
      bot: null,
      conversation: { status: 'active', assignee: { id: '', name: 'Dora Oven' }, waitingSince: aString },
    });
  });

  test('after the end: it opens again, for the bot or for people', async () => {
    const { visitor, app, as } = await makeTalks();
    const { id } = await open(app, { message: asked });
    await act(app, id, 'close');
    await say(visitor(id), id, 'when are you open');
    expect(await read(app, id)).toMatchObject({ status: 'bot', closedAt: null, lastSeq: 4 });
    await say(as(dora), id, 'At eight');
    await act(as(dora), id, 'close');
    await say(visitor(id), id, 'thank you');
    expect(await read(app, id)).toMatchObject({ status: 'waiting', assignee: null, lastSeq: 6 });
  });

  test('and the answer comes as events', async () => {
    const { visitor, app } = await makeTalks();
    const { id } = await open(app);
    const response = await say(visitor(id), id, asked, {}, { Accept: 'text/event-stream' });
    const names = [...(await response.text()).matchAll(/^event: (.*)$/gm)].map(([, name]) => name);
    expect(names).toEqual(['message', 'text-delta', 'text-delta', 'message', 'conversation', 'end']);
  });
});

describe('a visitor', () => {
  test('reaches no other conversation, and can not tell that it exists', async () => {
    const { visitor, app } = await makeTalks();
    const [own, other] = [await open(app), await open(app)];
    for (const id of [other.id, 'none']) {
      const responses = await Promise.all([
        visitor(own.id).request(`/v1/conversations/${id}`),
        visitor(own.id).request(`/v1/conversations/${id}/messages`),
        say(visitor(own.id), id, 'hello'),
        act(visitor(own.id), id, 'handoff'),
        act(visitor(own.id), id, 'rating', { rating: 'bad' }),
      ]);
      for (const response of responses) {
        expect(await problemOf(response)).toMatchObject({ status: 404, code: 'conversation_not_found' });
      }
    }
  });

  test('sees nothing of what is for agents', async () => {
    const { visitor, app, as } = await makeTalks();
    const customer = {
      id: 'ZEBRA-CUSTOMER',
      name: 'Vera',
      spent: 'ZEBRA-SPENT',
      note: 'ZEBRA-NOTE',
      orders: [],
      contacts: [],
    };
    const { id } = await open(app, { customer, topic: 'ZEBRA-TOPIC', message: 'operator' });
    await say(as(dora), id, 'ZEBRA-COMMENT', { kind: 'comment' });
    await say(as(dora), id, 'Good day', { replyId: 'ZEBRA-REPLY' });
    const client = visitor(id);
    const seen = await Promise.all(
      [client.request(`/v1/conversations/${id}`), client.request(`/v1/conversations/${id}/messages`)].map(
        async (response) => (await response).text(),
      ),
    );
    expect(seen.join()).toContain('Vera');
    expect(seen.join()).toContain('Good day');
    expect(seen.join()).not.toMatch(/ZEBRA|"dora"|summary/);
  });

  test('gets a token that is good', async () => {
    const { app, services } = await makeTalks();
    const response = await post(app, '/v1/visitors', { locale: 'en', name: 'Vera' });
    const { token, conversation } = (await response.json()) as { token: string; conversation: { id: string } };
    expect(await services.access.byBearer(token)).toEqual({ kind: 'visitor', conversationId: conversation.id });
  });
});

describe('two agents', () => {
  test('at once: the second is told, unless only the customer wrote', async () => {
    const { visitor, app, as } = await makeTalks();
    const { id } = await open(app, { message: asked });
    expect((await say(as(dora), id, 'One', { expectedSeq: 2 })).status).toBe(201);
    const late = await say(as(emil), id, 'Two', { expectedSeq: 2 });
    expect(await problemOf(late)).toMatchObject({ status: 409, code: 'conversation_moved_on' });
    await say(visitor(id), id, 'and?');
    expect((await say(as(dora), id, 'Three', { expectedSeq: 3 })).status).toBe(201);
  });

  test('take a conversation once; a supervisor may take it away', async () => {
    const { app, as } = await makeTalks();
    const { id } = await open(app, { bot: false });
    expect(await (await act(as(dora), id, 'assign', { to: 'me' })).json()).toMatchObject({ status: 'active' });
    for (const force of [false, true]) {
      const taken = await act(as(emil), id, 'assign', { to: 'me', force });
      expect(await problemOf(taken)).toMatchObject({ status: 409, code: 'conversation_taken' });
    }
    const forced = await act(as(chief), id, 'assign', { to: 'me', force: true });
    expect(await forced.json()).toMatchObject({ assignee: { id: 'chief' } });
  });

  test('pass a conversation on with a note', async () => {
    const { app, as } = await makeTalks();
    const { id } = await open(app, { message: 'operator' });
    await act(as(dora), id, 'assign', { to: 'me' });
    const passed = await act(as(dora), id, 'transfer', { note: 'wants a cake' });
    expect(await passed.json()).toMatchObject({ status: 'waiting', assignee: null });
    const { items } = (await (await app.request(`/v1/conversations/${id}/messages`)).json()) as { items: unknown[] };
    expect(items.at(-1)).toMatchObject({ kind: 'comment', text: 'wants a cake', name: 'Dora Oven' });
  });
});

describe('an agent', () => {
  test('can not write where it is closed; can after reopening', async () => {
    const { app, as } = await makeTalks();
    const { id } = await open(app);
    await act(as(dora), id, 'close');
    expect(await problemOf(await say(as(dora), id, 'Late'))).toMatchObject({
      status: 409,
      code: 'conversation_closed',
    });
    expect(await (await act(as(dora), id, 'reopen')).json()).toMatchObject({ status: 'active', closedAt: null });
    expect((await say(as(dora), id, 'Late')).status).toBe(201);
  });

  test('finds who waits longest first, and everything by pages', async () => {
    const { app } = await makeTalks();
    const ids: string[] = [];
    for (const text of ['operator', 'human please', asked]) ids.push((await open(app, { message: text })).id);
    const page = async (query: string) =>
      (await (await app.request(`/v1/conversations?${query}`)).json()) as {
        items: { id: string }[];
        nextCursor: string | null;
      };
    expect((await page('status=waiting')).items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { items, nextCursor } = await page(`limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...items.map(({ id }) => id));
      cursor = nextCursor;
    }
    expect(seen).toEqual(ids.toReversed());
    expect((await page('q=DELIVERY&assignee=none')).items.map(({ id }) => id)).toEqual([ids[2]]);
    expect((await app.request('/v1/conversations?cursor=x')).status).toBe(400);
  });
});

test('a bad rating brings it before the supervisor', async () => {
  const { visitor, app, as } = await makeTalks();
  const { id } = await open(app, { message: asked });
  await act(app, id, 'close');
  expect(await (await act(visitor(id), id, 'rating', { rating: 'bad' })).json()).toMatchObject({
    ...{ status: 'review', rating: 'bad', closedAt: null },
  });
  expect((await act(as(dora), id, 'rating', { rating: 'good' })).status).toBe(403);
});

describe('a bad request', () => {
  test.each<[string, object]>([
    ['no text', {}],
    ['a blank text', { text: ' \n' }],
    ['50 KB of text', { text: 'x'.repeat(50_000) }],
    ['an unknown kind', { text: 'a', kind: 'shout' }],
  ])('with %s is refused', async (...[, body]) => {
    const { app } = await makeTalks();
    const { id } = await open(app);
    expect((await act(app, id, 'messages', body)).status).toBe(400);
    expect(await read(app, id)).toMatchObject({ lastSeq: 0 });
  });

  test('with a file is told that there are no attachments', async () => {
    const { app } = await makeTalks();
    const { id } = await open(app);
    const body = new FormData();
    body.set('file', new Blob(['pie']), 'pie.txt');
    const response = await app.request(`/v1/conversations/${id}/messages`, { method: 'POST', body });
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ status: 415 });
    expect(problem.detail).toContain('Attachments');
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '🥧'.repeat(5_000),
    '\ud800a',
    '\0',
    "'; --",
  ])('that is only odd is kept as text', async (text) => {
    const { visitor, app } = await makeTalks();
    const { id } = await open(app, { bot: false });
    await say(visitor(id), id, text);
    const { items } = (await (await app.request(`/v1/conversations/${id}/messages`)).json()) as { items: unknown[] };
    expect(items).toMatchObject([{ text: text.replace('\ud800', '\ufffd') }]);
  });
});
