/** The command with embeddings set: ingest, serve and reindex as processes, and what is left of them by kill -9. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEmbeddedVectors } from '../../src/index/embedded-vectors.ts';
import { makeEmbeddingsServer, type EmbeddingsServer } from '../make-embeddings-server.ts';
import { makeFolder, writeFiles } from '../make-folder.ts';
import { makeServices } from '../make-services.ts';
import { startSuffler, suffler } from '../run-cli.ts';

interface Setup {
  readonly server: EmbeddingsServer;
  readonly kb: string;
  readonly environment: Record<string, string>;
}

/** So many articles of one passage each, and settings that embed them two at a time. */
async function setUp(articles: number): Promise<Setup> {
  const server = await makeEmbeddingsServer();
  const folder = await makeFolder();
  const files = Array.from(
    Array(articles).keys(),
    (at) => [`kb/en/a${at}.md`, `# Article ${at}\n\nText ${at}.\n`] as const,
  );
  await writeFiles(folder, Object.fromEntries(files));
  const kb = join(folder, 'kb');
  const environment = {
    PORT: '0',
    SUFFLER_DB: join(folder, 'suffler.sqlite'),
    SUFFLER_KB: kb,
    SUFFLER_EMBEDDINGS_URL: server.url,
    SUFFLER_EMBEDDINGS_MODEL: 'meanings',
    SUFFLER_EMBEDDINGS_BATCH: '2',
    SUFFLER_EMBEDDINGS_DEADLINE_MS: '5000',
  };
  return { server, kb, environment };
}

/** Passages that can be found by meaning, and articles whose vectors are behind. */
async function heldIn({ environment }: Setup): Promise<{ held: number; waiting: number }> {
  const { store, services } = await makeServices(environment['SUFFLER_DB'], (own) => ({
    embedder: { model: 'unused', dimensions: 1, batch: 1, embed: () => Promise.reject(new Error('unused')) },
    vectors: createEmbeddedVectors(own),
    deadline: 1,
  }));
  const held = await createEmbeddedVectors(store).size();
  const waiting = (await services.relay?.pending()) ?? -1;
  await store.close();
  return { held, waiting };
}

/** Runs the command and kills it while its so many-th request is on its way. */
async function killAt(request: number, { server, environment }: Setup, work: readonly string[]): Promise<void> {
  server.requests.length = 0;
  const child = startSuffler(work, environment);
  server.behave(() => {
    if (server.requests.length < request) return 'well';
    child.stop('SIGKILL');
    return 'never';
  });
  await child.finished;
  server.behave('well');
}

// Each starts several processes, one after another; on a busy machine that takes a while.
describe('with embeddings set', { timeout: 20_000 }, () => {
  it('an ingest embeds at its end, and reindex makes all anew without paying again', async () => {
    const made = await setUp(5);
    const ingested = await suffler(['ingest', made.kb], made.environment);
    expect(ingested).toMatchObject({ code: 0, stdout: expect.stringContaining('5 added') as string });
    expect(ingested.stderr).toContain('embedding 5/5 articles');
    expect(await heldIn(made)).toEqual({ held: 5, waiting: 0 });

    const sent = made.server.requests.flat().length;
    const report = await suffler(['reindex', '--json'], made.environment);
    expect(JSON.parse(report.stdout)).toMatchObject({ articles: 5, passages: 5, embedded: 0, leftOut: 0 });
    expect({ code: report.code, stderr: report.stderr }).toEqual({ code: 0, stderr: '' });
    expect(made.server.requests.flat()).toHaveLength(sent + 1);
    expect((await suffler(['reindex'], made.environment)).stdout).toMatch(
      /^5 articles: words, and vectors of 5 passages, 0 embedded anew, in /,
    );
  });

  it('an ingest publishes all the same when the endpoint is down, and says what waits', async () => {
    const made = await setUp(3);
    made.server.behave(401);
    const { code, stdout, stderr } = await suffler(['ingest', made.kb], {
      ...made.environment,
      SUFFLER_EMBEDDINGS_KEY: 'sk-secret',
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('3 added') as string });
    expect(stderr).toMatch(/3 articles wait for their vectors.*status 401.*SUFFLER_EMBEDDINGS_KEY/);
    expect(stderr).not.toMatch(/sk-secret|Text 1/);
    const asked = await suffler(['ask', '--json', 'Text 1'], made.environment);
    expect(JSON.parse(asked.stdout)).toMatchObject({ degraded: true });
    made.server.behave('well');
    expect(await suffler(['ingest', made.kb], made.environment)).toMatchObject({ code: 0 });
    expect(await heldIn(made)).toEqual({ held: 3, waiting: 0 });
  });

  it('another model is refused over the vectors of the first until a reindex', async () => {
    const made = await setUp(3);
    await suffler(['ingest', made.kb], made.environment);
    const other = { ...made.environment, SUFFLER_EMBEDDINGS_MODEL: 'other' };
    await writeFiles(made.kb, { 'en/a0.md': '# Article 0\n\nAnother text.\n' });
    const refused = await suffler(['ingest', made.kb], other);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/made with meanings of 48 dimensions, now it is other .*suffler reindex/);
    const { code, stdout } = await suffler(['reindex', '--json'], other);
    expect({ code, report: JSON.parse(stdout) as unknown }).toMatchObject({
      code: 0,
      report: { articles: 3, embedded: 3 },
    });
    expect(await heldIn(made)).toEqual({ held: 3, waiting: 0 });
  });

  it.each([
    [
      'a reindex that can not reach the endpoint says so',
      { SUFFLER_EMBEDDINGS_URL: 'http://127.0.0.1:1/v1' },
      /can not be reached/,
    ],
  ])('%s', async (...[, given, told]) => {
    const made = await setUp(1);
    await suffler(['ingest', made.kb], made.environment);
    const { code, stdout, stderr } = await suffler(['reindex'], { ...made.environment, ...given });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(told);
    expect(await heldIn(made)).toEqual({ held: 1, waiting: 0 });
  });

  it('what a killed ingest leaves behind the next one makes whole, and pays for little twice', async () => {
    const made = await setUp(12);
    let sent = 0;
    for (const request of [1, 2, 4]) {
      await killAt(request, made, ['ingest', made.kb]);
      sent += made.server.requests.flat().length;
    }
    made.server.requests.length = 0;
    expect(await suffler(['ingest', made.kb], made.environment)).toMatchObject({ code: 0 });
    expect(await heldIn(made)).toEqual({ held: 12, waiting: 0 });
    // A probe each time, and each batch of two that was on its way when the process was killed.
    expect(sent + made.server.requests.flat().length).toBeLessThanOrEqual(12 + 4 + 2 * 2);
  });

  it('what a killed reindex leaves behind takes nothing from the index, nor from the next one', async () => {
    const made = await setUp(12);
    await suffler(['ingest', made.kb], made.environment);
    const environment = { ...made.environment, SUFFLER_EMBEDDINGS_MODEL: 'other' };
    for (const request of [1, 4]) await killAt(request, { ...made, environment }, ['reindex']);
    expect(await heldIn(made)).toEqual({ held: 12, waiting: 0 });
    const { stdout } = await suffler(['reindex', '--json'], environment);
    expect(JSON.parse(stdout)).toMatchObject({ articles: 12, passages: 12, embedded: 12 - 2 * 2 });
    expect(await heldIn(made)).toEqual({ held: 12, waiting: 0 });
  });

  it('serve brings vectors up in the background, also what another process publishes', async () => {
    const made = await setUp(3);
    const server = startSuffler(['serve'], made.environment);
    const [, url = ''] = await server.says(/listens on (http:\/\/\S+)\n/);
    const { stdout: key } = await suffler(['keys', 'create', 'test'], made.environment);
    const headers = { Authorization: `Bearer ${key.trim()}` };
    const search = async (text: string) => {
      const response = await fetch(`${url}/v1/search?locale=en&q=${encodeURIComponent(text)}`, { headers });
      return (await response.json()) as { degraded: boolean; hits: { articleId: string }[] };
    };
    await expect.poll(async () => (await search('Text 1')).degraded, { timeout: 10_000 }).toBe(false);
    await writeFiles(made.kb, { 'en/refund.md': '# Refund\n\nWe reimburse.\n' });
    const quiet = { ...made.environment, SUFFLER_EMBEDDINGS_URL: '' };
    expect(await suffler(['ingest', made.kb], quiet)).toMatchObject({ code: 0 });
    await expect.poll(async () => (await search('деньги')).hits[0]?.articleId, { timeout: 10_000 }).toBe('refund');
    server.stop('SIGTERM');
    expect(await server.finished).toMatchObject({ code: 0 });
  });
});
