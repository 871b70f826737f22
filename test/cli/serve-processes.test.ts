/** `suffler serve` from two processes: they share a port and what is stored, stand in for one another, and end together. */
import { statSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { publishText } from '../../ingest/publish-text.ts';
import { openServices } from '../../src/cli/open.ts';
import { readConfig } from '../../src/config.ts';
import { makeFolder } from '../make-folder.ts';
import { startSuffler, suffler, type Environment, type Running } from '../run-cli.ts';

/** Over a knowledge base of one article that it finds at its start; nobody is made up to look around. */
async function settings() {
  const folder = await makeFolder({ 'kb/en/tea.md': '# Tea\n\nThe tea costs 5 euros.\n' });
  return {
    NODE_ENV: 'production',
    PORT: '0',
    SUFFLER_PROCESSES: '2',
    SUFFLER_RATE_KEY: '1',
    SUFFLER_DB: join(folder, 'suffler.sqlite'),
    SUFFLER_KB: join(folder, 'kb'),
  };
}

/** Its `finished` waits until nobody holds the outputs any more: then none of its processes is left. */
async function start(given: Environment) {
  const server = startSuffler(['serve'], given);
  const [, one, other, url = ''] = await server.says(
    /Process (\d+) serves\.\nProcess (\d+) serves\.\nSuffler listens on (\S+)\n/,
  );
  return { server, url, processes: [Number(one), Number(other)] as const };
}

/** In bytes: what the database's file itself lacks as long as nobody closed it. */
const writtenAhead = (database: string) => statSync(`${database}-wal`, { throwIfNoEntry: false })?.size ?? 0;

/** Resolves once that process is gone and the server knows it. */
async function kill(server: Running, pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  await server.says(new RegExp(`^Process ${pid} ended \\(SIGKILL\\); another one takes its place\\.$`, 'm'));
}

/** By a connection of its own: one that is kept would go on with the same process. */
const healthOf = async (url: string, signal: AbortSignal | null = null) =>
  (await fetch(`${url}/healthz`, { headers: { Connection: 'close' }, signal })).status;

/** A connection that comes while the last process stops listening stays with node:cluster, unanswered, until the end. */
const answers = (url: string) => healthOf(url, AbortSignal.timeout(500)).then(Boolean, () => false);

describe('suffler serve with SUFFLER_PROCESSES=2', () => {
  let given: Awaited<ReturnType<typeof settings>>;
  let started: Awaited<ReturnType<typeof start>>;
  beforeEach(async () => {
    given = await settings();
    started = await start(given);
  });

  it('goes on while one is killed, and lets another one take its place', async () => {
    const { server, url, processes } = started;
    await kill(server, processes[0]);
    expect(await healthOf(url)).toBe(200);
    const [, replacement] = await server.says(/takes its place\.\nProcess (\d+) serves\./);
    // Now nobody but that one is left to answer.
    await kill(server, processes[1]);
    expect(await healthOf(url)).toBe(200);
    expect(processes).not.toContain(Number(replacement));
  });

  it('finds through either what another process publishes, and counts callers in each', async () => {
    const { url } = started;
    const { services, store } = await openServices(readConfig(given));
    onTestFinished(() => store.close());
    const { key } = await services.access.keys.create({ name: 'desk', role: 'agent' });
    await publishText(services.writer, {
      path: 'en/soup.md',
      text: '# Soup\n\nThe soup costs 7 euros.\n',
      source: 'menu',
    });
    // Connections go to them in turn.
    const headers = { Authorization: `Bearer ${key}`, Connection: 'close' };
    for (const left of [7, 7, 6, 6]) {
      const found = await fetch(`${url}/v1/search?q=soup`, { headers });
      expect(await found.json()).toMatchObject({ hits: [{ articleId: 'soup' }] });
      expect(found.headers.get('RateLimit')).toContain(`r=${left};`);
    }
  });

  it('lets a request under way end when it is told to, and leaves no process behind', async () => {
    const { server, url } = started;
    const underWay = request(`${url}/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Connection: 'close', Expect: '100-continue' },
    });
    const answered = new Promise((resolve) =>
      underWay.once('response', ({ statusCode }) => {
        resolve(statusCode);
      }),
    );
    await new Promise((resolve) => {
      underWay.once('continue', resolve);
      underWay.flushHeaders();
    });
    server.stop('SIGTERM');
    while (await answers(url));
    underWay.end('{}');
    expect(await answered).toBe(400);
    expect((await server.finished).code).toBe(0);
    expect(writtenAhead(given.SUFFLER_DB)).toBe(0);
  });

  it('ends by SIGINT as a terminal sends it, to all of them', async () => {
    const { server, url, processes } = started;
    for (const one of processes) process.kill(one, 'SIGINT');
    expect(await healthOf(url)).toBe(200);
    server.stop('SIGINT');
    const { code, stderr } = await server.finished;
    expect(code).toBe(0);
    expect(stderr).not.toContain('ended');
  });

  it('closes its database though its first process was killed', async () => {
    const { server } = started;
    expect(writtenAhead(given.SUFFLER_DB)).toBeGreaterThan(0);
    server.stop('SIGKILL');
    await server.finished;
    expect(writtenAhead(given.SUFFLER_DB)).toBe(0);
  });

  it('gives up with 2 where no other can take the place, and ends the one that still could serve', async () => {
    const { server, processes } = started;
    await rename(given.SUFFLER_DB, `${given.SUFFLER_DB}.old`);
    await mkdir(given.SUFFLER_DB);
    await kill(server, processes[0]);
    const { code, stderr } = await server.finished;
    expect(code).toBe(2);
    expect(stderr).toMatch(/can't be opened.* It is tried once more\.\nSuffler ends: .*can't be opened.*\n$/);
  });
});

it('could not start from two processes on a port that is taken, and says so once', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void taken.close());
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  const { code, stderr } = await suffler(['serve'], { ...(await settings()), PORT: String(port) });
  expect(code).toBe(2);
  expect(stderr.match(/^.*in use.*$|^Process.*$/gm)).toEqual([
    `suffler: port ${port} of 127.0.0.1 is in use; name another one in PORT.`,
  ]);
});
