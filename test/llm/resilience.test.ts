/** The policy around the model, over a real server: deadlines, a second try, pauses, places, and what a cancel stops. */
import { describe, expect, it } from 'vitest';
import { codeOf, readAll, textOf } from '../contracts/llm.ts';
import { perFeature } from '../../src/llm/model-settings.ts';
import { makeLlm, settings } from './make-llm.ts';
import { recorded, type ModelBehaviour } from './make-model-server.ts';

const request = { feature: 'suggestion', system: 'Answer shortly.', user: 'How long does a pie take?' } as const;

async function timed<Result>(work: Promise<Result>): Promise<{ result: Result; took: number }> {
  const startedAt = performance.now();
  const result = await work;
  return { result, took: performance.now() - startedAt };
}

const once =
  (faulty: ModelBehaviour) =>
  (...[, count]: [unknown, number]) =>
    count === 1 ? faulty : 'well';

describe('a second try', () => {
  it.each<ModelBehaviour>([500, 503, 429, 404, 'hang up', 'cut before finish'])(
    'answers after one %j, whole',
    async (faulty) => {
      const { server, llm } = await makeLlm();
      server.behave(once(faulty));
      expect((await llm.complete(request)).text).toBe(recorded.well);
      expect(server.requests).toHaveLength(2);
    },
  );

  it.each<ModelBehaviour>([500, 429, 'hang up', 'never', { text: 'Too late.', firstAfter: 2_000 }])(
    'answers after one %j, in a stream',
    async (faulty) => {
      const { server, llm } = await makeLlm({ firstTokenMs: 500 });
      server.behave(once(faulty));
      expect(textOf(await readAll(llm.stream(request)))).toBe(recorded.well);
      expect(server.requests).toHaveLength(2);
    },
  );

  it('is the last one, and is not made where it can not help', async () => {
    const { server, llm } = await makeLlm();
    server.behave(500);
    expect(await codeOf(llm.complete(request))).toBe('model_failed');
    expect(server.requests).toHaveLength(2);
    for (const faulty of [400, 401, 'html', 'garbage'] as const) {
      server.behave(faulty);
      await codeOf(llm.complete(request));
    }
    expect(server.requests).toHaveLength(6);
  });

  it('is not made once something was passed on', async () => {
    const { server, llm } = await makeLlm();
    server.behave(once('cut mid-word'));
    expect(await codeOf(readAll(llm.stream(request)))).toBe('model_unreachable');
    expect(server.requests).toHaveLength(1);
  });

  it('waits as long as the endpoint wants, where that fits into the deadline', async () => {
    const { server, llm } = await makeLlm();
    server.behave(once({ status: 429, headers: { 'Retry-After': '1' } }));
    const { result, took } = await timed(llm.complete(request));
    expect(result.text).toBe(recorded.well);
    expect(took).toBeGreaterThan(990);
  });

  it.each(['9', '3600', new Date(Date.now() + 60_000).toUTCString()])(
    'does not wait %s for an endpoint that wants longer than the deadline is',
    async (wanted) => {
      const { server, llm } = await makeLlm();
      server.behave({ status: 429, headers: { 'Retry-After': wanted } });
      const { result, took } = await timed(codeOf(llm.complete(request)));
      expect(result).toBe('model_rate_limited');
      expect(took).toBeLessThan(4_000);
      expect(server.requests).toHaveLength(1);
    },
  );
});

describe('a deadline', () => {
  it('holds for everything together', async () => {
    const { server, llm } = await makeLlm({ deadlineMs: 300, tryMs: 200 });
    server.behave('never');
    const whole = await timed(codeOf(llm.complete(request)));
    const streamed = await timed(codeOf(readAll(llm.stream(request))));
    for (const { result, took } of [whole, streamed]) {
      expect(result).toBe('model_timeout');
      expect(took).toBeGreaterThan(190);
      expect(took).toBeLessThan(2_000);
    }
    await expect.poll(() => server.open).toBe(0);
  });

  it('ends a stream that goes on and on', async () => {
    const { server, llm } = await makeLlm({ deadlineMs: 300 });
    server.behave({ text: 'and '.repeat(500), every: 20 });
    expect(await codeOf(readAll(llm.stream(request)))).toBe('model_timeout');
    await expect.poll(() => server.abandoned).toBe(1);
  });

  it('of one try is for whole answers: a stream goes on while its tokens come', async () => {
    const { server, llm } = await makeLlm({ tryMs: 100, betweenTokensMs: 5_000 });
    server.behave({ text: 'one two three four', every: 50 });
    expect(textOf(await readAll(llm.stream(request)))).toBe('one two three four');
    server.behave({ text: 'one two', firstAfter: 1_000 });
    expect(await codeOf(llm.complete(request))).toBe('model_timeout');
    expect(server.requests).toHaveLength(3);
  });

  it('runs between tokens, but not while the reader takes its time', async () => {
    const { server, llm } = await makeLlm({ betweenTokensMs: 100 });
    server.behave({ text: 'one two three', every: 1_000 });
    expect(await codeOf(readAll(llm.stream(request)))).toBe('model_timeout');
    server.behave('well');
    const slowly = async () => {
      const words: string[] = [];
      for await (const event of llm.stream(request)) {
        if (event.type === 'text-delta') words.push(event.text);
        // A reader that is busy for longer than a token may take.
        if (words.length === 1)
          await expect.poll(() => performance.now() - startedAt, { timeout: 2_000 }).toBeGreaterThan(250);
      }
      return words.join('');
    };
    const startedAt = performance.now();
    expect(await slowly()).toBe(recorded.well);
  });
});

describe('a failing endpoint', () => {
  it('is left alone, which is told once, and is asked again by itself', async () => {
    const told: string[] = [];
    const { server, llm } = await makeLlm(
      {},
      { pause: 300, onPause: (fault) => told.push(fault), onResume: () => told.push('resumed') },
    );
    server.behave(401);
    for (let asked = 0; asked < 5; asked += 1) await codeOf(llm.complete(request));
    expect(told).toEqual(['the model endpoint answered with status 401; check SUFFLER_MODEL_KEY.']);
    const { length } = server.requests;
    expect(await codeOf(llm.complete(request))).toBe('model_paused');
    expect(await codeOf(readAll(llm.stream(request)))).toBe('model_paused');
    expect(server.requests).toHaveLength(length);
    server.behave('well');
    await expect.poll(() => codeOf(readAll(llm.stream(request))), { timeout: 5_000 }).toBeUndefined();
    expect(told.slice(1)).toEqual(['resumed']);
  });

  it('is one whose streams break off in the middle, too', async () => {
    const { server, llm } = await makeLlm({}, { pause: 60_000 });
    server.behave('cut mid-word');
    for (let asked = 0; asked < 5; asked += 1) await codeOf(readAll(llm.stream(request)));
    expect(await codeOf(llm.complete(request))).toBe('model_paused');
  });

  it('is not one that takes no strange text, nor one that nobody waited for', async () => {
    const { server, llm } = await makeLlm({}, { pause: 60_000 });
    server.behave(400);
    for (let asked = 0; asked < 10; asked += 1) await codeOf(llm.complete(request));
    server.behave('never');
    for (let asked = 0; asked < 10; asked += 1) {
      const controller = new AbortController();
      const failing = codeOf(llm.complete({ ...request, signal: controller.signal }));
      controller.abort();
      expect(await failing).toBe('model_cancelled');
    }
    server.behave('well');
    expect((await llm.complete(request)).text).toBe(recorded.well);
  });

  it('is probed by one request, for which the others do not wait', async () => {
    const { server, llm } = await makeLlm({ deadlineMs: 3_000 }, { pause: 1 });
    server.behave(401);
    for (let asked = 0; asked < 5; asked += 1) await codeOf(llm.complete(request));
    await expect
      .poll(async () => {
        server.behave({ text: 'Back.', firstAfter: 300 });
        const codes = await Promise.all([1, 2, 3].map(() => codeOf(llm.complete(request))));
        return codes.filter((code) => code === 'model_paused').length;
      })
      .toBe(2);
    expect((await llm.complete(request)).text).toBe('Back.');
  });
});

describe('places', () => {
  it('are as many as were said; others wait, and more than may wait are told at once', async () => {
    const { server, llm } = await makeLlm({}, { atOnce: 2, waiting: 3 });
    server.behave({ text: 'Soon.', firstAfter: 100 });
    const codes = await Promise.all(Array.from(Array(8), () => codeOf(readAll(llm.stream(request)))));
    expect(codes.filter((code) => code === undefined)).toHaveLength(5);
    expect(codes.filter((code) => code === 'model_busy')).toHaveLength(3);
    expect(server.mostOpen).toBe(2);
  });

  it('are left at once by those who are cancelled, working or waiting', async () => {
    const { server, llm } = await makeLlm({}, { atOnce: 1, waiting: 1 });
    server.behave('never');
    const stale = [new AbortController(), new AbortController()];
    const asked = stale.map(({ signal }) => codeOf(llm.complete({ ...request, signal })));
    await expect.poll(() => server.open).toBe(1);
    stale.forEach((controller) => {
      controller.abort();
    });
    server.behave('well');
    expect((await llm.complete(request)).text).toBe(recorded.well);
    expect(await Promise.all(asked)).toEqual(['model_cancelled', 'model_cancelled']);
    expect(server.requests).toHaveLength(2);
  });

  it('say busy where none came free within the deadline', async () => {
    const bot = { ...settings, deadlineMs: 100 };
    const { server, llm } = await makeLlm({}, { atOnce: 1, settings: { ...perFeature(settings), bot } });
    server.behave('never');
    const controller = new AbortController();
    const first = codeOf(llm.complete({ ...request, signal: controller.signal }));
    expect(await codeOf(llm.complete({ ...request, feature: 'bot' }))).toBe('model_busy');
    controller.abort();
    expect(await first).toBe('model_cancelled');
  });
});

describe('a cancel', () => {
  it('closes the connection of a whole answer, and of a stream before and within its tokens', async () => {
    const { server, llm } = await makeLlm();
    const silent: ModelBehaviour[] = ['never', 'hang before finish'];
    for (const [at, how] of silent.entries()) {
      server.behave(how);
      for (const [ask, work] of [
        (signal: AbortSignal) => llm.complete({ ...request, signal }),
        (signal: AbortSignal) => readAll(llm.stream({ ...request, signal })),
      ].entries()) {
        const controller = new AbortController();
        const failing = codeOf(work(controller.signal));
        await expect.poll(() => server.open).toBe(1);
        controller.abort();
        expect(await failing).toBe('model_cancelled');
        await expect.poll(() => server.abandoned).toBe(at * 2 + ask + 1);
      }
    }
  });

  it('wakes what waits for its second try', async () => {
    const { server, llm } = await makeLlm();
    server.behave({ status: 429, headers: { 'Retry-After': '7' } });
    const controller = new AbortController();
    const failing = timed(codeOf(llm.complete({ ...request, signal: controller.signal })));
    await expect.poll(() => server.requests.length).toBe(1);
    controller.abort();
    const { result, took } = await failing;
    expect(result).toBe('model_cancelled');
    expect(took).toBeLessThan(4_000);
  });

  it('is what a reader does who leaves', async () => {
    const { server, llm } = await makeLlm();
    server.behave('hang before finish');
    for await (const event of llm.stream(request)) {
      expect(event.type).toBe('text-delta');
      break;
    }
    await expect.poll(() => server.abandoned).toBe(1);
  });
});

it('reads 64 slow streams at once beside other work', async () => {
  const { server, llm } = await makeLlm();
  const text = 'word '.repeat(20).trimEnd();
  let begin: () => void = () => undefined;
  const until = new Promise<void>((resolve) => (begin = resolve));
  server.behave({ text, until, every: 10 });
  const reading = Array.from(Array(64), async () => textOf(await readAll(llm.stream(request))));
  await expect.poll(() => server.open, { timeout: 5_000 }).toBe(64);
  let beats = 0;
  const beat = setInterval(() => (beats += 1), 5);
  begin();
  expect(new Set(await Promise.all(reading))).toEqual(new Set([text]));
  clearInterval(beat);
  // The server works in this process, too, and the machine may be busy; behind a blocked loop there would be none.
  expect(beats).toBeGreaterThan(10);
});
