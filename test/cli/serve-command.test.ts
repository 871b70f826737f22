/** `suffler serve` as a process: it answers over HTTP, tells where, and goes when it is told to. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDemoAccounts } from '../../src/cli/demo-accounts.ts';
import { makeFolder } from '../make-folder.ts';
import { makeServices } from '../make-services.ts';
import { startSuffler, suffler } from '../run-cli.ts';

const listens = /listens on (http:\/\/[^\s]+:(\d+))\n/;

/** Its settings, over a knowledge base of one article that it finds at its start; nobody is made up to look around. */
async function settings(): Promise<Record<string, string>> {
  const folder = await makeFolder({ 'kb/en/tea.md': '# Tea\n\nThe tea costs 5 euros.\n' });
  return {
    NODE_ENV: 'production',
    PORT: '0',
    SUFFLER_DB: join(folder, 'suffler.sqlite'),
    SUFFLER_KB: join(folder, 'kb'),
  };
}

describe('suffler serve', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('answers over HTTP until %s, and then ends with 0', async (signal) => {
    const server = startSuffler(['serve'], await settings());
    const [, url = ''] = await server.says(listens);
    const health = await fetch(`${url}/healthz`);
    expect({ status: health.status, body: await health.json() }).toEqual({ status: 200, body: { status: 'ok' } });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    server.stop(signal);
    const { code, stdout } = await server.finished;
    expect(code).toBe(0);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    const events = stdout.split('\n').filter((line) => line.startsWith('{'));
    expect(events.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { route: '/healthz', status: 200 },
      { route: '/readyz', status: 200 },
    ]);
  });

  it('indexes its knowledge base into an empty database, and not again', async () => {
    const given = await settings();
    const first = startSuffler(['serve'], given);
    await first.says(listens);
    first.stop('SIGTERM');
    expect((await first.finished).stdout).toMatch(/^1 files: 1 added; /);

    const second = startSuffler(['serve'], given);
    await second.says(listens);
    second.stop('SIGTERM');
    expect(await second.finished).toMatchObject({ code: 0, stdout: '' });
  });

  it('gives an empty database accounts and a key to look around with', async () => {
    const server = startSuffler(['serve'], { ...(await settings()), NODE_ENV: '' });
    const [, url = ''] = await server.says(listens);
    const [, login = '', password = ''] = await server.says(/^ {2}(supervisor) +([a-z0-9-]{14}) {2}\S/m);
    const [, key = ''] = await server.says(/ {2}key +(sk_\S+)\n/);
    const found = await fetch(`${url}/v1/search?q=tea`, { headers: { Authorization: `Bearer ${key}` } });
    expect(await found.json()).toMatchObject({ hits: [{ articleId: 'tea' }] });
    const response = await fetch(`${url}/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    expect(await response.json()).toMatchObject({ principal: { role: 'supervisor' } });
  });

  it("gives passwords that are not the next one's", async () => {
    const made = [await makeServices(), await makeServices()].map(({ services }) => makeDemoAccounts(services.access));
    const [one, other] = await Promise.all(made);
    const passwords = [...(one?.people ?? []), ...(other?.people ?? [])].map(({ password }) => password);
    expect(new Set(passwords).size).toBe(8);
  });

  it('in production makes nobody up, and says how to begin', async () => {
    const server = startSuffler(['serve'], await settings());
    const [, url = ''] = await server.says(listens);
    await server.says(/suffler people add LOGIN --name NAME --role admin/);
    expect((await fetch(`${url}/v1/search?q=tea`)).status).toBe(401);
    server.stop('SIGTERM');
    expect((await server.finished).stderr).not.toMatch(/Demo|sk_/);
  });

  it('could not start on a port that is taken, and names it', async () => {
    const first = startSuffler(['serve'], await settings());
    const [, , port = ''] = await first.says(listens);
    const { code, stderr } = await suffler(['serve'], { ...(await settings()), PORT: port });
    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(`suffler: port ${port} of 127\\.0\\.0\\.1 is in use.*PORT`));
    first.stop('SIGTERM');
    expect(await first.finished).toMatchObject({ code: 0 });
  });

  it('could not start without its knowledge base', async () => {
    const missing = join(await makeFolder(), 'missing');
    const { code, stdout, stderr } = await suffler(['serve'], { ...(await settings()), SUFFLER_KB: missing });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^suffler: .*missing.*\n$/);
    expect(stderr).not.toContain('    at ');
  });
});
