import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEvents, type ServerEvent } from '../../src/web/read-events.ts';

/** A body that comes in the given pieces. */
function bodyOf(pieces: readonly Uint8Array<ArrayBuffer>[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

async function read(pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<ServerEvent[]> {
  const events: ServerEvent[] = [];
  for await (const event of readEvents(bodyOf(pieces))) events.push(event);
  return events;
}

const bytes = (text: string) => new TextEncoder().encode(text);

const stream =
  'id: 7\r\nevent: text-delta\r\ndata: {"index":0,"text":"Курьер 🛵 "}\r\n\r\n: heartbeat\n\ndata: one\ndata: two\n\nevent: reply-end\ndata: {}\n\n';
const told = [
  { id: '7', event: 'text-delta', data: '{"index":0,"text":"Курьер 🛵 "}' },
  { id: '7', event: 'message', data: 'one\ntwo' },
  { id: '7', event: 'reply-end', data: '{}' },
];

describe('reading server-sent events', () => {
  test('gives the same events wherever a proxy cuts the bytes', async () => {
    const whole = bytes(stream);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: whole.length - 1 }), { maxLength: 12 }),
        async (cuts) => {
          const ends = [...cuts.toSorted((one, other) => one - other), whole.length];
          const pieces = ends.map((end, at) => whole.slice(ends[at - 1] ?? 0, end));
          expect(await read(pieces)).toEqual(told);
        },
      ),
    );
  });

  test('drops an event that was torn', async () => {
    expect(await read([bytes('data: whole\n\nevent: reply-end\ndata: {"id"')])).toEqual([
      { id: '', event: 'message', data: 'whole' },
    ]);
  });

  test('tells the server when the reader leaves early', async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => {
        controller.enqueue(bytes('data: one\n\n'));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const event of readEvents(body)) {
      expect(event.data).toBe('one');
      break;
    }
    expect(cancelled).toBe(true);
  });
});
