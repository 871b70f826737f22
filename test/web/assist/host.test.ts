import { describe, expect, test } from 'vitest';
import { createHost, type HostWindow } from '../../../src/web/console/panel/host.ts';
import type { HostMessage } from '../../../src/web/console/panel/host-message.ts';

const desk = 'https://desk.example';

/** A window in a frame, and what its parent was told. */
function makeWindow() {
  const listeners = new Set<Parameters<HostWindow['addEventListener']>[1]>();
  const told: { message: unknown; origin: string }[] = [];
  const own: HostWindow = {
    parent: {
      postMessage: (message, origin) => {
        told.push({ message, origin });
      },
    },
    addEventListener: (...[, listener]) => listeners.add(listener),
    removeEventListener: (...[, listener]) => listeners.delete(listener),
  };
  const say = (data: unknown, origin: string, source: unknown = own.parent) => {
    for (const listener of listeners) listener({ data, origin, source });
  };
  return { own, told, say };
}

const message = { type: 'suffler:conversation', messages: [{ role: 'customer', text: 'Where is it?' }] };

describe('the console around the panel', () => {
  test('is heard from a listed origin and answered there alone', () => {
    const { own, told, say } = makeWindow();
    const heard: HostMessage[] = [];
    const host = createHost(own, new Set([desk]));
    const end = host.listen((one) => heard.push(one));
    expect(told).toEqual([{ message: { type: 'suffler:ready' }, origin: desk }]);
    host.tell({ type: 'suffler:take', text: 'too early', replyId: null });
    say(message, desk);
    host.tell({ type: 'suffler:take', text: 'Here.', replyId: 'r1' });
    expect(heard).toEqual([message]);
    expect(told.at(-1)).toEqual({ message: { type: 'suffler:take', text: 'Here.', replyId: 'r1' }, origin: desk });
    expect(told).toHaveLength(2);
    end();
    say(message, desk);
    expect(heard).toHaveLength(1);
  });

  test.each(['https://other.example', `${desk}.other.example`, 'null'])('is not heard from %s', (origin) => {
    const { own, told, say } = makeWindow();
    const heard: HostMessage[] = [];
    const host = createHost(own, new Set([desk]));
    host.listen((one) => heard.push(one));
    say(message, origin);
    host.tell({ type: 'suffler:take', text: 'Here.', replyId: 'r1' });
    expect(heard).toEqual([]);
    expect(told).toHaveLength(1);
  });

  test('is not taken for a frame beside the panel, nor for one that speaks of something else', () => {
    const { own, say } = makeWindow();
    const heard: HostMessage[] = [];
    createHost(own, new Set([desk])).listen((one) => heard.push(one));
    say(message, desk, {});
    for (const data of [undefined, 'suffler:conversation', { type: 'suffler:conversation' }, { type: 'other' }]) {
      say(data, desk);
    }
    expect(heard).toEqual([]);
  });
});
