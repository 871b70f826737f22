/** The OpenAI-compatible embedder against a real server: what it sends, what it takes, and each fault by its name. */
import { describe, expect, it } from 'vitest';
import { sufflerErrorIn, type ErrorCode } from '../../src/errors.ts';
import { createOpenAiEmbedder, type OpenAiEmbedderOptions } from '../../src/llm/openai-embedder.ts';
import { makeEmbeddingsServer, type Behaviour } from '../make-embeddings-server.ts';

const texts = ['refund', 'delivery of a pie', 'opening hours'];

async function make(rest: Partial<OpenAiEmbedderOptions> = {}) {
  const server = await makeEmbeddingsServer();
  const options = { url: server.url, model: 'm', key: 'sk-secret-key', batch: 64 };
  const embedder = createOpenAiEmbedder({
    ...options,
    questionDeadline: 5_000,
    passagesDeadline: 5_000,
    ...rest,
  });
  return { server, embedder };
}

async function codeOf(work: Promise<unknown>): Promise<ErrorCode | undefined> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return sufflerErrorIn(error)?.code;
}

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

describe('the embedder', () => {
  it('gives a vector of length 1 a text, in their order, whatever order they come in', async () => {
    const { server, embedder } = await make();
    const vectors = await embedder.embed(texts, 'passages');
    expect(vectors.map((vector) => vector.length)).toEqual([48, 48, 48]);
    for (const vector of vectors) expect(dot(vector, vector)).toBeCloseTo(1, 5);
    server.behave('another order');
    expect(await embedder.embed(texts, 'passages')).toEqual(vectors);
    expect(await embedder.embed(texts, 'question')).toEqual(vectors);
  });

  it('asks nobody for nothing', async () => {
    const { server, embedder } = await make();
    expect(await embedder.embed([], 'passages')).toEqual([]);
    expect(server.requests).toEqual([]);
  });

  it('sends its key, the dimensions it wants and the words its model was trained with', async () => {
    const prefixes = { questionPrefix: 'query: ', passagePrefix: 'passage: ' };
    const { server, embedder } = await make({ dimensions: 16, ...prefixes });
    const [vector] = await embedder.embed(['refund'], 'question');
    await embedder.embed(['refund'], 'passages');
    expect(vector).toHaveLength(16);
    expect(server.requests).toEqual([['query: refund'], ['passage: refund']]);
    expect([...server.keys]).toEqual(['sk-secret-key']);
    expect(embedder.model).toBe('m after "passage: "');
  });

  it.each<[Behaviour, ErrorCode]>([
    [401, 'embeddings_unauthorised'],
    [403, 'embeddings_unauthorised'],
    [429, 'embeddings_rate_limited'],
    [400, 'embeddings_rejected'],
    [413, 'embeddings_rejected'],
    [404, 'embeddings_failed'],
    [500, 'embeddings_failed'],
    [503, 'embeddings_failed'],
    ['hang up', 'embeddings_unreachable'],
    ['hang up halfway', 'embeddings_unreachable'],
    ['no json', 'embeddings_unreadable'],
    ['another form', 'embeddings_unreadable'],
    ['NaN', 'embeddings_unreadable'],
    ['huge', 'embeddings_unreadable'],
    ['null', 'embeddings_not_finite'],
    ['infinite', 'embeddings_not_finite'],
    ['zeros', 'embeddings_all_zero'],
    ['wrong dimensions', 'embeddings_wrong_dimensions'],
    ['mixed dimensions', 'embeddings_wrong_dimensions'],
    ['fewer', 'embeddings_wrong_count'],
    ['more', 'embeddings_wrong_count'],
    ['none', 'embeddings_wrong_count'],
    ['same index twice', 'embeddings_wrong_count'],
  ])('names the fault of an endpoint that answers %s: %s', async (behaviour, code) => {
    const { server, embedder } = await make({ dimensions: 48 });
    server.behave(behaviour);
    const failing = embedder.embed(texts, 'question');
    expect(await codeOf(failing)).toBe(code);
    // Neither the key nor a text, which the server repeats in its own messages.
    await expect(failing).rejects.not.toThrow(/secret|refund|pie|hours/);
  });

  it('does not wait for an endpoint that never answers, and names one that is not there', async () => {
    const { server, embedder } = await make({ questionDeadline: 50, passagesDeadline: 50 });
    server.behave('never');
    expect(await codeOf(embedder.embed(texts, 'question'))).toBe('embeddings_timeout');
    expect(await codeOf(embedder.embed(texts, 'passages'))).toBe('embeddings_timeout');
    await server.stop();
    expect(await codeOf(embedder.embed(texts, 'question'))).toBe('embeddings_unreachable');
  });

  it('tries passages again where that may help, and a question never', async () => {
    const { server, embedder } = await make();
    let failures = 2;
    server.behave(() => (failures-- > 0 ? 503 : 'well'));
    expect(await embedder.embed(texts, 'passages')).toHaveLength(3);
    expect(server.requests).toHaveLength(3);
    server.behave(503);
    expect(await codeOf(embedder.embed(texts, 'question'))).toBe('embeddings_failed');
    expect(server.requests).toHaveLength(4);
    server.behave(401);
    expect(await codeOf(embedder.embed(texts, 'passages'))).toBe('embeddings_unauthorised');
    expect(server.requests).toHaveLength(5);
  });

  it('leaves a failing endpoint alone, says so once, and comes back by itself', async () => {
    const told: string[] = [];
    const { server, embedder } = await make({
      pause: 100,
      onPause: (fault) => told.push(fault),
      onResume: () => told.push('resumed'),
    });
    server.behave(500);
    for (let asked = 0; asked < 20; asked += 1) await codeOf(embedder.embed(texts, 'question'));
    // A slow machine may get a probe in.
    expect(server.requests.length).toBeLessThan(10);
    expect(await codeOf(embedder.embed(texts, 'question'))).toMatch(/^embeddings_(paused|failed)$/);
    expect(told[0]).toContain('status 500');
    server.behave('well');
    await expect.poll(() => codeOf(embedder.embed(texts, 'question')), { timeout: 5_000 }).toBeUndefined();
    expect(told.at(-1)).toBe('resumed');
  });

  it('lets strange questions cost nobody the others', async () => {
    const { server, embedder } = await make();
    server.behave(([text]) => (text === 'strange' ? 400 : 'well'));
    for (let asked = 0; asked < 20; asked += 1) await codeOf(embedder.embed(['strange'], 'question'));
    expect(await embedder.embed(['refund'], 'question')).toHaveLength(1);
  });
});
