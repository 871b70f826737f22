/** What every model adapter promises. Called by each adapter's test, which then adds its own. */
import { describe, expect, it } from 'vitest';
import { sufflerErrorIn, type ErrorCode } from '../../src/errors.ts';
import type { Llm, LlmEvent, LlmRequest } from '../../src/llm/llm.ts';

export interface LlmUnderTest {
  readonly llm: Llm;
  /** What it says from now on. */
  readonly says: (reply: string, how?: 'then fails' | 'to its most tokens') => void;
}

const request: LlmRequest = { feature: 'suggestion', system: 'Answer shortly.', user: 'How long does a pie take?' };

export async function readAll(events: AsyncIterable<LlmEvent>): Promise<LlmEvent[]> {
  const all: LlmEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

export function textOf(events: readonly LlmEvent[]): string {
  return events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('');
}

/** The code of what it fails with, or `undefined` when it does well. */
export async function codeOf(work: Promise<unknown>): Promise<ErrorCode | undefined> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return sufflerErrorIn(error)?.code;
}

export function llmContract(name: string, make: () => Promise<LlmUnderTest>): void {
  describe(`${name} as a model`, () => {
    it.each(['Forty minutes [1].', 'Сорок минут [1] 🥧.', '## short\nForty.\n\n## full\nForty minutes [1].'])(
      'says the same whole and in a stream: %j',
      async (reply) => {
        const { llm, says } = await make();
        says(reply);
        const answer = await llm.complete(request);
        const events = await readAll(llm.stream(request));
        expect(answer.text).toBe(reply);
        expect(textOf(events)).toBe(reply);
        expect(answer.finishReason).toBe('stop');
        expect(answer.usage?.outputTokens).toBeGreaterThan(0);
      },
    );

    it('ends a stream with one end and no empty delta', async () => {
      const { llm, says } = await make();
      says('Forty minutes, and not a minute less [1].');
      const events = await readAll(llm.stream(request));
      const end = events.at(-1);
      expect(end).toMatchObject({ type: 'end', finishReason: 'stop' });
      expect(events.filter(({ type }) => type === 'end')).toEqual([end]);
      expect(events.filter((event) => event.type === 'text-delta' && event.text === '')).toEqual([]);
      expect(events.length).toBeGreaterThan(2);
    });

    it('tells an answer that was cut off at its most tokens', async () => {
      const { llm, says } = await make();
      says('Forty', 'to its most tokens');
      expect(await llm.complete(request)).toMatchObject({ text: 'Forty', finishReason: 'length' });
      expect((await readAll(llm.stream(request))).at(-1)).toMatchObject({ type: 'end', finishReason: 'length' });
    });

    it('never ends a stream that failed', async () => {
      const { llm, says } = await make();
      says('Forty minutes, and not a minute less [1].', 'then fails');
      const seen: LlmEvent[] = [];
      const reading = (async () => {
        for await (const event of llm.stream(request)) seen.push(event);
      })();
      expect(await codeOf(reading)).toMatch(/^model_/);
      expect(seen.map(({ type }) => type)).not.toContain('end');
      expect(await codeOf(llm.complete(request))).toMatch(/^model_/);
    });

    it('does nothing for one that nobody waits for', async () => {
      const { llm, says } = await make();
      says('Forty minutes [1].');
      const stale = { ...request, signal: AbortSignal.abort() };
      expect(await codeOf(llm.complete(stale))).toBe('model_cancelled');
      expect(await codeOf(readAll(llm.stream(stale)))).toBe('model_cancelled');
    });

    it('stops a stream in its middle when it is cancelled', async () => {
      const { llm, says } = await make();
      says('Forty minutes, and not a minute less, whatever the oven says [1].');
      const controller = new AbortController();
      const seen: LlmEvent[] = [];
      const reading = (async () => {
        for await (const event of llm.stream({ ...request, signal: controller.signal })) {
          seen.push(event);
          controller.abort();
        }
      })();
      expect(await codeOf(reading)).toBe('model_cancelled');
      expect(seen).toHaveLength(1);
    });

    it('can be left in the middle, and answers the next one', async () => {
      const { llm, says } = await make();
      says('Forty minutes, and not a minute less [1].');
      for await (const event of llm.stream(request)) {
        expect(event.type).toBe('text-delta');
        break;
      }
      expect((await llm.complete(request)).text).toContain('Forty minutes');
    });

    it('answers many at once, each with its own', async () => {
      const { llm, says } = await make();
      says('Forty minutes [1].');
      const texts = await Promise.all(Array.from(Array(16), () => readAll(llm.stream(request)).then(textOf)));
      expect(new Set(texts)).toEqual(new Set(['Forty minutes [1].']));
    });
  });
}
