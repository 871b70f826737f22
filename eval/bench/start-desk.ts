/** The server as it is served, on a fresh database with the demo knowledge base: a machine's key, and an agent's window. */
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { z } from 'zod';
import { run, startServer } from './child.ts';

export interface Desk {
  /** Without a slash at its end. */
  readonly url: string;
  readonly key: string;
  /** Asks the public API as a machine. Rejects where the answer is a problem. */
  post<Value>(path: string, body: unknown, schema: z.ZodType<Value>): Promise<Value>;
  /** A window of the console with the agent in it, on a page of `/console`. */
  openWindow(browser: Browser, path: string, options?: BrowserContextOptions): Promise<Page>;
  stop(): Promise<unknown>;
}

export interface DeskOptions {
  /** Where the database is made. */
  readonly folder: string;
  /** The agent's. */
  readonly name: string;
}

const LOGIN = 'agent';
const madeSchema = z.object({ password: z.string() });

export async function startDesk({ folder, name }: DeskOptions): Promise<Desk> {
  const settings = {
    ...{ SUFFLER_DB: join(folder, 'desk.sqlite'), SUFFLER_LOG: 'off' },
    // Whoever has a model set up for themselves: what is shown and measured here has none.
    ...{ SUFFLER_MODEL_URL: '', SUFFLER_EMBEDDINGS_URL: '' },
  };
  const suffler = async (...args: readonly string[]) => {
    const { stdout, code } = await run(['bundle/suffler.js', ...args], settings);
    if (code !== 0) throw new Error(`suffler ${args.join(' ')} ended with ${code}`);
    return stdout.trim();
  };
  const key = await suffler('keys', 'create', 'customers');
  const added = await suffler('people', 'add', LOGIN, '--name', name, '--json');
  const { password } = madeSchema.parse(JSON.parse(added));
  const { url, stop } = await startServer(['bundle/suffler.js', 'serve'], settings);
  return {
    url,
    key,
    stop,

    async post(path, body, schema) {
      const response = await fetch(url + path, {
        method: 'POST',
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return schema.parse(await response.json());
    },

    async openWindow(browser, path, options) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
      const signedIn = await context.request.post(`${url}/v1/session`, { data: { login: LOGIN, password } });
      if (!signedIn.ok()) throw new Error(`the agent can't sign in: ${signedIn.status()}`);
      const page = await context.newPage();
      await page.goto(`${url}/console${path}`);
      await page.getByRole('navigation').first().waitFor();
      return page;
    },
  };
}
