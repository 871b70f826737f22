/** What waits for the network: kept over a reload, sent in order and once, whatever fails on the way. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiFailure } from '../../../src/web/widget/api.ts';
import { createKeep } from '../../../src/web/widget/keep.ts';
import { createOutbox, type Outgoing } from '../../../src/web/widget/outbox.ts';
import { createSender } from '../../../src/web/widget/send-out.ts';
import { makeStorage } from './make-storage.ts';

const message = (key: string): Outgoing => ({ kind: 'message', key, text: `text ${key}`, after: 0 });

/** Sends to a server that fails as told, one outcome a try, and takes all that comes behind them. */
async function sendAll(keys: readonly string[], failures: readonly number[]) {
  const storage = makeStorage();
  const before = createOutbox(createKeep(() => storage, ''));
  for (const key of keys) before.add(message(key));
  const outbox = createOutbox(createKeep(() => storage, ''));
  const left = [...failures];
  const taken: string[] = [];
  const sendOut = createSender({
    outbox,
    pause: { wait: () => Promise.resolve(), wake: () => undefined },
    lock: (work) => work(),
    send: ({ key }) => {
      const status = left.shift();
      if (status !== undefined) return Promise.reject(new ApiFailure(status, String(status)));
      taken.push(key);
      outbox.remove(key);
      return Promise.resolve();
    },
    onReached: () => undefined,
    onChange: () => undefined,
  });
  await Promise.all([sendOut(), sendOut()]);
  return { taken, outbox };
}

test('all is sent once and in order, however often the network fails before', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 }),
      fc.array(fc.constantFrom(0, 408, 409, 429, 500, 503), { maxLength: 8 }),
      async (keys, failures) => {
        const { taken, outbox } = await sendAll(keys, failures);
        expect(taken).toEqual(keys);
        expect(outbox.list()).toEqual([]);
      },
    ),
  );
});

test('what the server refuses for good stays to be changed, and holds nothing up', async () => {
  const { taken, outbox } = await sendAll(['a', 'b'], [400]);
  expect(taken).toEqual(['b']);
  expect(outbox.list()).toEqual([{ ...message('a'), refused: '400' }]);
});

test('for a new conversation what was written still counts, and what was asked of the old one does not', () => {
  const kept = makeStorage();
  const outbox = createOutbox(createKeep(() => kept, ''));
  outbox.add({ kind: 'handoff', key: 'h' });
  outbox.add({ kind: 'message', key: 'm', text: 'text', after: 5 });
  outbox.startAnew();
  expect(outbox.list()).toEqual([{ kind: 'message', key: 'm', text: 'text', after: 0 }]);
});
