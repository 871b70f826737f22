/** Events reach the other system once it can take them, signed, whatever happens in between. */
import { expect, test } from 'vitest';
import { mainTenant } from '../../src/domain/tenant.ts';
import { createSqliteStore } from '../../src/store/sqlite.ts';
import { createRequestEvent } from '../../src/webhooks/request-event.ts';
import { createSign } from '../../src/webhooks/sign.ts';
import { createWebhookRelay, type Delivery } from '../../src/webhooks/webhook-relay.ts';
import { makeFolder } from '../make-folder.ts';
import { makeReceiver, secret } from './make-receiver.ts';

const start = Date.parse('2026-11-22T10:00:00Z');
const seconds = (count: number) => count * 1_000;
const hours = (count: number) => count * 3_600_000;

async function makeRelay() {
  const receiver = await makeReceiver();
  const file = `${await makeFolder()}/events.sqlite`;
  let at = start;
  const now = () => new Date(at);
  const open = async (deadline = 4_000) => {
    const store = createSqliteStore({ file });
    await store.migrate();
    let made = 0;
    const parts = { store, tenant: mainTenant, now };
    const relay = createWebhookRelay({ ...parts, url: receiver.url, sign: createSign(secret), deadline });
    const request = createRequestEvent({ ...parts, newId: () => `msg_${(made += 1)}` });
    /** Tells what was tried. */
    const deliver = async () => {
      const deliveries: Delivery[] = [];
      await relay.deliver((delivery) => deliveries.push(delivery));
      return deliveries.map(({ id, outcome, fault }) =>
        [id, outcome, fault].filter((part) => part !== undefined).join(' '),
      );
    };
    return { store, request, deliver };
  };
  const wait = (milliseconds: number) => {
    at += milliseconds;
  };
  return { receiver, open, wait };
}

const event = { type: 'tea.requested', idempotencyKey: 'k1', payload: { cups: 2 } };

test('an event is delivered once, signed, with its type and moment', async () => {
  const { receiver, open } = await makeRelay();
  const { request, deliver } = await open();
  await request(event);
  expect(await deliver()).toEqual(['msg_1 delivered']);
  expect(await deliver()).toEqual([]);
  const body = { type: 'tea.requested', timestamp: '2026-11-22T10:00:00.000Z', data: { cups: 2 } };
  expect(receiver.received).toEqual([{ id: 'msg_1', body, genuine: true }]);
});

test.each([
  [500, 'answered 500'],
  [410, 'answered 410'],
  ['elsewhere', 'answered 307'],
  ['never', 'no answer in 100 ms'],
] as const)('an answer of %s delays it, and it comes under the same id', async (answer, fault) => {
  const { receiver, open, wait } = await makeRelay();
  const { request, deliver: tryFirst } = await open(answer === 'never' ? 100 : 4_000);
  const { deliver } = await open();
  await request(event);
  receiver.answerWith(answer);
  expect(await tryFirst()).toEqual([`msg_1 delayed ${fault}`]);
  expect(await deliver()).toEqual([]);
  receiver.answerWith(204);
  wait(seconds(5));
  expect(await deliver()).toEqual(['msg_1 delivered']);
  expect(receiver.received.map(({ id, genuine }) => [id, genuine])).toEqual([
    ['msg_1', true],
    ['msg_1', true],
  ]);
});

test('the wait doubles, and is kept by the database when the process is gone', async () => {
  const { receiver, open, wait } = await makeRelay();
  await receiver.stop();
  const first = await open();
  await first.request(event);
  expect(await first.deliver()).toEqual(['msg_1 delayed can not be reached']);
  wait(seconds(5));
  expect(await first.deliver()).toEqual(['msg_1 delayed can not be reached']);
  await first.store.close();
  const second = await open();
  wait(seconds(9));
  expect(await second.deliver()).toEqual([]);
  wait(seconds(1));
  expect(await second.deliver()).toEqual(['msg_1 delayed can not be reached']);
});

test('it is given up after a day', async () => {
  const { receiver, open, wait } = await makeRelay();
  receiver.answerWith(503);
  const { request, deliver } = await open();
  await request(event);
  await deliver();
  wait(hours(24));
  expect(await deliver()).toEqual(['msg_1 given_up answered 503']);
  wait(hours(24));
  expect(await deliver()).toEqual([]);
});

test('an event that has to wait does not keep the next one from being delivered', async () => {
  const { receiver, open } = await makeRelay();
  const { request, deliver } = await open();
  receiver.answerWith(500);
  await request(event);
  await deliver();
  receiver.answerWith(204);
  await request({ ...event, idempotencyKey: 'k2' });
  expect(await deliver()).toEqual(['msg_2 delivered']);
});

test('one key is one event, and never another one', async () => {
  const { open } = await makeRelay();
  const { request, deliver } = await open();
  const both = await Promise.all([request(event), request(event)]);
  expect(both).toEqual([both[0], both[0]]);
  await expect(request({ ...event, payload: { cups: 3 } })).rejects.toMatchObject({ code: 'idempotency_conflict' });
  expect(await deliver()).toHaveLength(1);
});
