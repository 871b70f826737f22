/** `npm run pictures`: makes the pictures of the README in docs/, from the server as it is and the demo's customers. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readDialogues } from '../src/cli/read-dialogues.ts';
import { play } from '../src/demo/play.ts';
import { packageFolder } from '../src/package-folder.ts';
import { openBrowser } from './bench/open-browser.ts';
import { startDesk, type Desk } from './bench/start-desk.ts';

const docs = join(packageFolder(), 'docs');
const agents = { en: 'Nora Hillside', ru: 'Лена Ветрова' };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

await mkdir(docs, { recursive: true });
const browser = await openBrowser();
try {
  for (const lang of ['en', 'ru'] as const) {
    process.stderr.write(`${lang}: the demo's customers\n`);
    await withCustomers(lang, (desk) => (lang === 'en' ? inEnglish(desk, browser) : inRussian(desk, browser)));
  }
} finally {
  await browser.close();
}

/** Customers of one language, so that the queue is in it too; those whom the bot can't help wait for a person. */
async function withCustomers(lang: 'en' | 'ru', work: (desk: Desk) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'suffler-pictures-'));
  const desk = await startDesk({ folder, name: agents[lang] });
  try {
    const dialogues = (await readDialogues()).filter((dialogue) => dialogue.lang === lang);
    await play({
      ...{ server: desk.url, key: desk.key, dialogues, speed: 120, agents: false, patience: 1 },
      ...{ signal: new AbortController().signal, now: () => new Date(), newId: () => crypto.randomUUID() },
    });
    await work(desk);
  } finally {
    await desk.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function inEnglish(desk: Desk, browser: Browser): Promise<void> {
  const page = await desk.openWindow(browser, '', { locale: 'en-GB', colorScheme: 'light' });
  await openCustomer(page, 'Miles Thornbury');
  await take(page, 'console');
  await page.keyboard.press('KeyP');
  await page.getByRole('dialog').locator('mark').first().waitFor();
  await take(page, 'console-proof');
}

async function inRussian(desk: Desk, browser: Browser): Promise<void> {
  const page = await desk.openWindow(browser, '', { locale: 'ru-RU', colorScheme: 'dark' });
  await openCustomer(page, 'Данил Фомин');
  await page.keyboard.press('KeyR');
  await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
  await take(page, 'console-refusal');
  await inChat(desk, browser);
}

async function inChat(desk: Desk, browser: Browser): Promise<void> {
  const context = await browser.newContext({ ...phone, locale: 'ru-RU', colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(`${desk.url}/chat`);
  await page.locator('suffler-chat').getByRole('button').click();
  await page.getByRole('textbox').fill('Можно ли перенести пёрышки на другой аккаунт?');
  await page.getByRole('button', { name: 'Отправить' }).click();
  await page.getByRole('list', { name: 'Источники' }).getByRole('button').first().click();
  // From the question on.
  await page.evaluate(`document.querySelector('suffler-chat').shadowRoot.querySelector('.customer').scrollIntoView()`);
  await take(page, 'chat');
}

async function openCustomer(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).first().click();
  await page.locator('[data-assist="ended"]').waitFor();
}

/** Chromium's WebP: a picture of letters as clear as PNG in less room. */
async function take(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 95 });
  await session.detach();
  await writeFile(join(docs, `${name}.webp`), Buffer.from(data, 'base64'));
  process.stderr.write(`docs/${name}.webp\n`);
}
