/** A repeated POST with its Idempotency-Key: the same answer, and nothing done twice. */
import { expect, test } from 'vitest';
import { repeats } from '../../src/store/schema.ts';
import { post, problemOf } from '../routes/make-app.ts';
import { dora, emil, makeTalks, open, read, say } from '../routes/talks.ts';

const key = { 'Idempotency-Key': 'k-1' };

test('at once or later, it is one message and one answer', async () => {
  const { app, visitor } = await makeTalks();
  const { id } = await open(app);
  const write = () => say(visitor(id), id, 'How much is the delivery of a pie?', {}, key);
  const client = visitor(id);
  const twin = () => say(client, id, 'How much is the delivery of a pie?', {}, key);
  const [first, ...others] = await Promise.all((await Promise.all([twin(), twin()])).map((one) => one.json()));
  for (const other of [...others, await (await write()).json()]) expect(other).toEqual(first);
  expect(await read(app, id)).toMatchObject({ lastSeq: 2 });
});

test('a stream is repeated as it was', async () => {
  const { app, visitor } = await makeTalks();
  const { id } = await open(app);
  const client = visitor(id);
  const write = () => say(client, id, 'when are you open', {}, { ...key, Accept: 'text/event-stream' });
  const first = await (await write()).text();
  expect(first).toContain('event: end');
  const again = await write();
  expect(again.headers.get('Idempotency-Replayed')).toBe('true');
  expect(await again.text()).toBe(first);
});

test('with another request it is refused; of another caller it is another key', async () => {
  const { app, as } = await makeTalks();
  const { id } = await open(app);
  await say(as(dora), id, 'One', {}, key);
  expect(await problemOf(await say(as(dora), id, 'Two', {}, key))).toMatchObject({
    ...{ status: 422, code: 'idempotency_key_reused' },
  });
  expect((await say(as(emil), id, 'Two', {}, key)).status).toBe(201);
});

test('what was refused may be tried again', async () => {
  const { app, as, store } = await makeTalks();
  const { id } = await open(app, { bot: false });
  await post(app, `/v1/conversations/${id}/close`, {});
  expect((await say(as(dora), id, 'One', {}, key)).status).toBe(409);
  expect(await store.db.select().from(repeats)).toEqual([]);
  await post(app, `/v1/conversations/${id}/reopen`, {});
  expect((await say(as(dora), id, 'One', {}, key)).status).toBe(201);
});

test('neither the key nor the answer can be read from the table', async () => {
  const { app, store } = await makeTalks();
  await open(app);
  await post(app, '/v1/conversations', { channel: 'chat', topic: 'ZEBRA' }, { 'Idempotency-Key': 'ZEBRA-KEY' });
  expect(JSON.stringify(await store.db.select().from(repeats))).not.toContain('ZEBRA');
});

test('of one request sent with two keys the table does not show that it is one', async () => {
  const { app, store } = await makeTalks();
  await post(app, '/v1/conversations', { channel: 'chat' }, { 'Idempotency-Key': 'k-1' });
  await post(app, '/v1/conversations', { channel: 'chat' }, { 'Idempotency-Key': 'k-2' });
  const requests = (await store.db.select().from(repeats)).map(({ request }) => request);
  expect(requests).toHaveLength(2);
  expect(new Set(requests).size).toBe(2);
});
