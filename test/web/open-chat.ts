/** The demo page with the chat in a real browser, before the real server, and an agent who answers by the API. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { ingest } from '../../ingest/ingest.ts';
import { demoFolder } from '../../src/cli/demo-folder.ts';
import { readConfig } from '../../src/config.ts';
import type { ContactMessage, Conversation } from '../../src/domain/contact.ts';
import { startServer } from '../../src/node.ts';
import { writeFiles } from '../make-folder.ts';
import { makeServices } from '../make-services.ts';
import { openBrowser } from '../../eval/bench/open-browser.ts';

export interface OpenOptions extends BrowserContextOptions {
  /** Or a whole address. Default: the Russian page. */
  readonly path?: string;
}

export interface ChatBench {
  readonly url: string;
  /** A new browser profile on the demo page, with the chat open; gone with the test. */
  open(options?: OpenOptions): Promise<Page>;
  /** A new browser profile on the demo page, with the chat closed; whoever asks for it closes its context. */
  visit(options?: OpenOptions): Promise<Page>;
  /** A call with an agent's key; a body makes it a POST. */
  agent<T>(path: string, body?: object): Promise<T>;
  /** What the server has of the newest conversation that is in the chat of this page; `from` is where the page is from. */
  stored(
    page: Page,
    from?: string,
  ): Promise<{ readonly conversation: Conversation; readonly messages: readonly ContactMessage[] }>;
  close(): Promise<void>;
}

export async function openChatBench(): Promise<ChatBench> {
  const { services, store } = await makeServices();
  const folder = await mkdtemp(join(tmpdir(), 'suffler-'));
  await writeFiles(folder, await someOfTheDemo());
  await ingest(services.writer, { folder, source: folder });
  await rm(folder, { recursive: true });
  const { key } = await services.access.keys.create({ name: 'help desk', role: 'agent' });
  const server = await startServer(
    services,
    readConfig({ PORT: '0', SUFFLER_LOG: 'off', SUFFLER_RATE_VISITOR: '0', SUFFLER_RATE_NEW_VISITOR: '0' }),
  );
  const browser = await openBrowser();

  async function agent<T>(path: string, body?: object): Promise<T> {
    const response = await fetch(`${server.url}/v1/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    // What the route's own tests check.
    return (await response.json()) as T;
  }

  async function visit({ path = '/chat', ...options }: OpenOptions = {}): Promise<Page> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(new URL(path, server.url).href);
    return page;
  }

  // The first question of a server makes it ready for the others.
  await agent('conversations', { channel: 'chat', message: 'Сколько стоит доставка?' });

  return {
    url: server.url,
    agent,
    visit,
    async open(options) {
      const page = await visit(options);
      onTestFinished(() => page.context().close());
      await page.locator('suffler-chat').getByRole('button').click();
      return page;
    },
    async stored(page, from = server.url) {
      const kept = await page.evaluate(`localStorage.getItem('suffler:${from}:visitor')`);
      const { conversationId } = JSON.parse(String(kept)) as { conversationId: string };
      const { items } = await agent<{ items: ContactMessage[] }>(`conversations/${conversationId}/messages`);
      return { conversation: await agent<Conversation>(`conversations/${conversationId}`), messages: items };
    },
    async close() {
      await browser.close();
      await server.close();
      await services.stop();
      await store.close();
    },
  };
}

/** Writes into the field, and sends it with Enter. */
export async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('textbox').press('Enter');
}

/** What axe finds wrong in the page as it is now, the chat included. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map((n) => n.target + " " + n.failureSummary).join()))',
  );
  return found as readonly string[];
}

/** The articles about delivery: enough for the questions here, and quickly read. */
async function someOfTheDemo(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const lang of ['ru', 'en']) {
    const names = await readdir(`${demoFolder()}/${lang}`);
    for (const name of names.filter((each) => /^(delivery|contacts)/.test(each))) {
      files[`${lang}/${name}`] = await readFile(`${demoFolder()}/${lang}/${name}`, 'utf8');
    }
  }
  return files;
}
