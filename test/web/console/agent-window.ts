/** A window of the console with somebody in it, and what an agent does there. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { watchPage } from '../watch-page.ts';
import { password } from './start-console.ts';

export interface WindowOptions extends BrowserContextOptions {
  readonly url: string;
  /** Default: the first of those who are there from the start. */
  readonly login?: string;
}

/** Signed in by the API: the sign-in page has a test of its own. */
export async function openWindow(browser: Browser, { url, login = 'lena', ...options }: WindowOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 720 }, ...options });
  // Below the limit of a test, so that a failure says what was waited for.
  context.setDefaultTimeout(4_500);
  await signIn(context, url, login);
  const page = await context.newPage();
  watchPage(page);
  await page.goto(`${url}/console`);
  await page.getByRole('navigation', { name: /Очередь|Queue/ }).waitFor();
  return page;
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;
/** By server and login. The server refuses a login that is tried more than ten times a minute. */
const sessions = new Map<string, Cookies>();

async function signIn(context: BrowserContext, url: string, login: string): Promise<void> {
  const name = `${url} ${login}`;
  const known = sessions.get(name);
  if (known !== undefined) {
    await context.addCookies(known);
    return;
  }
  const answer = await context.request.post(`${url}/v1/session`, { data: { login, password } });
  expect(answer.status()).toBe(200);
  sessions.set(name, await context.cookies());
}

const russian: Readonly<Record<string, string>> = {
  KeyE: 'у',
  KeyR: 'к',
  KeyJ: 'о',
  KeyK: 'л',
  KeyW: 'ц',
  KeyC: 'с',
  KeyG: 'п',
  KeyM: 'ь',
};

/** Presses a key as a keyboard with a Russian layout does: another letter at the same place. */
export async function pressRussian(page: Page, code: string): Promise<void> {
  const key = russian[code];
  if (key === undefined) throw new Error(`which letter is at ${code}?`);
  const session = await page.context().newCDPSession(page);
  const windowsVirtualKeyCode = code.charCodeAt(3);
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', code, key, text: key, windowsVirtualKeyCode });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key, windowsVirtualKeyCode });
  await session.detach();
}
