/** What opens in the agents' window, one behind the other: how to open each, and where it is. */
import type { Page } from 'playwright-core';

export interface Layer {
  readonly layer: string;
  readonly open: (page: Page) => Promise<void>;
  /** A selector; what is behind it is looked at without it. */
  readonly part: string;
}

const drawer = 'dialog[open]';
const window = 'html';

/** Opens a dialog with a key, and waits for what it shows last. */
const byKey = (layer: string, key: string, shows: string): Layer => ({
  layer,
  part: drawer,
  async open(page) {
    await page.keyboard.press(key);
    await page.locator(`${drawer} ${shows}`).first().waitFor();
  },
});

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).click();
  await page.locator('[data-assist="ended"]').waitFor();
}

export const layers: readonly Layer[] = [
  { layer: 'a suggestion', part: window, open: (page) => choose(page, 'Марина Ольхова') },
  byKey('the keys', 'Shift+Slash', 'dt'),
  byKey('a source', 'KeyP', 'mark'),
  byKey('a rejection', 'KeyX', '[type="radio"]'),
  byKey('templates', 'KeyS', '[role="option"]'),
  byKey('the transfer', 'Shift+KeyT', 'select'),
  {
    ...byKey('the search', 'Slash', '[role="combobox"]'),
    async open(page) {
      await page.keyboard.press('Slash');
      await page.getByRole('combobox').fill('возврат');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    layer: 'remarks on the tone',
    part: '[data-part="thread"]',
    async open(page) {
      await page.locator('[data-reply-box]').fill('Ввиду задержки ждём курьера.');
      await page.locator('[data-tone] mark').first().waitFor();
    },
  },
  {
    layer: 'a refusal',
    part: drawer,
    async open(page) {
      await choose(page, 'Пётр Заречный');
      await page.keyboard.press('KeyR');
      await page.locator(`${drawer} [type="checkbox"]`).first().waitFor();
    },
  },
  { layer: 'a silence', part: window, open: (page) => choose(page, 'Егор Камышов') },
  byKey('a draft', 'KeyD', 'input'),
  {
    layer: 'what the bot handed over',
    part: window,
    async open(page) {
      await choose(page, 'Лида Тропинина');
      for (const summary of await page.locator('summary:visible').all()) await summary.click();
    },
  },
  {
    layer: 'the settings',
    part: '[popover]',
    async open(page) {
      await page.getByRole('button', { name: /Лена Ветрова/ }).click();
      await page.getByRole('group', { name: /Настройки|Settings/ }).waitFor();
    },
  },
  {
    layer: 'another password',
    part: drawer,
    async open(page) {
      await page.getByRole('button', { name: /Лена Ветрова/ }).click();
      await page.getByRole('button', { name: /Сменить пароль|Change password/ }).click();
      await page.locator(drawer).waitFor();
    },
  },
];
