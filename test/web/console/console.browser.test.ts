import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openBrowser } from '../../../eval/bench/open-browser.ts';
import { giveFile } from '../give-file.ts';
import { openWindow, pressRussian } from './agent-window.ts';
import { password, startConsole, type RunningConsole } from './start-console.ts';

let server: RunningConsole;
let browser: Browser;
/** An agent's window; each test has its own. */
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startConsole(), openBrowser()]);
});

beforeEach(async () => {
  page = await openWindow(browser, { url: server.url });
  onTestFinished(() => page.context().close());
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** A customer who waits for a person; each test has its own. */
async function openWaiting(name: string, message = 'Где мой заказ? Жду уже час.'): Promise<string> {
  const { id } = await server.ask('/v1/conversations', {
    ...{ channel: 'chat', locale: 'ru', bot: false, message },
    customer: { id: name, name, spent: '18 420 ₽', orders: [{ id: '4401207', status: 'готовится', eta: '18:40' }] },
  });
  return String(id);
}

const open = (page: Page, name: string) => page.getByRole('link', { name }).last().click();
const box = (page: Page) => page.getByRole('textbox', { name: 'Ваш ответ клиенту' });

async function textsOf(id: string): Promise<unknown[]> {
  const { items } = (await server.ask(`/v1/conversations/${id}/messages`)) as { items: { text: string }[] };
  return items.map(({ text }) => text);
}

describe('signing in', () => {
  it('says that a password is wrong, and lets in with the right one, by keyboard alone', async () => {
    await page.context().clearCookies();
    await page.goto(`${server.url}/console`);
    await page.getByLabel('Логин').waitFor();
    await page.keyboard.type('lena');
    await page.keyboard.press('Tab');
    await page.keyboard.type('something else');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Неверный логин или пароль').waitFor();
    await page.getByLabel('Пароль').first().fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Очередь' }).waitFor();
  });

  it('comes back to the sign-in page when the session has ended', async () => {
    await page.context().clearCookies();
    await page.reload();
    await page.getByLabel('Логин').waitFor();
  });
});

describe('changing the own password', () => {
  const field = (label: string) => page.getByRole('dialog').getByLabel(label, { exact: true });

  it('says by its field what is wrong, and stays signed in, by keyboard alone', async () => {
    await server.ask('/v1/people', { login: 'mira', name: 'Мира Лист', role: 'agent', password });
    await page.context().close();
    page = await openWindow(browser, { url: server.url, login: 'mira' });
    await page.getByRole('button', { name: 'Мира Лист' }).press('Enter');
    await page.getByRole('button', { name: 'Сменить пароль' }).press('Enter');
    await field('Текущий пароль').waitFor();
    await page.keyboard.type('not the password');
    await page.keyboard.press('Tab');
    await field('Новый пароль').fill('коротко');
    await page.keyboard.press('Enter');
    await page.getByText('Текущий пароль неверен').waitFor();
    await expect.poll(() => field('Текущий пароль').getAttribute('aria-invalid')).toBe('true');
    await field('Текущий пароль').fill(password);
    await page.keyboard.press('Enter');
    await page.getByText('Слишком простой').waitFor();
    await page.locator('[autocomplete="new-password"]:focus').waitFor();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('совсем другие слова 48');
    await page.keyboard.press('Enter');
    await page.getByText('Пароль изменён').waitFor();
    expect((await page.context().request.get(`${server.url}/v1/session`)).status()).toBe(200);
  });
});

describe('replying', () => {
  const layouts = [
    { layout: 'an English', name: 'Марина Ольхова', press: (page: Page, code: string) => page.keyboard.press(code) },
    { layout: 'a Russian', name: 'Пётр Заречный', press: pressRussian },
  ];
  it.each(layouts)('goes by keyboard alone on $layout layout', async ({ name, press }) => {
    const id = await openWaiting(name);
    const link = page.getByRole('link', { name }).last();
    await link.waitFor();
    const count = await page.getByRole('navigation', { name: 'Очередь' }).getByRole('link').count();
    for (let step = 0; step < count && (await link.getAttribute('aria-current')) === null; step += 1) {
      await press(page, 'KeyJ');
      await page.locator('[aria-current="page"]:focus').waitFor();
    }
    await box(page).waitFor();
    await press(page, 'KeyW');
    await page.keyboard.insertText('Проверяю, где курьер.');
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name: 'Вы' }).getByText('Проверяю, где курьер.').waitFor();
    await expect.poll(() => box(page).inputValue()).toBe('');
    expect(await textsOf(id)).toContain('Проверяю, где курьер.');
  });

  it('keeps a draft over a reload, and a comment from the customer', async () => {
    const id = await openWaiting('Иван Листьев');
    await open(page, 'Иван Листьев');
    await box(page).fill('Начал писать');
    await page.reload();
    await box(page).waitFor();
    expect(await box(page).inputValue()).toBe('Начал писать');
    await box(page).fill('');
    await page.keyboard.press('Escape');
    await page.keyboard.press('KeyN');
    await page.keyboard.insertText('Был вчера с тем же.');
    await page.keyboard.press('Enter');
    await page.getByText('комментарий, видят только коллеги').waitFor();
    const { items } = (await server.ask(`/v1/conversations/${id}/messages`)) as { items: { kind: string }[] };
    expect(items.at(-1)).toMatchObject({ kind: 'comment', text: 'Был вчера с тем же.' });
  });

  it('refuses a file in words wherever it is dropped or pasted, and keeps what is written', async () => {
    await openWaiting('Фёдор Снимков');
    await open(page, 'Фёдор Снимков');
    await box(page).fill('Посмотрите фото');
    const told = page.getByText('Отправить клиенту файл отсюда нельзя');
    for (const [place, how] of [
      ['nav', 'drop'],
      ['textarea', 'drop'],
      ['textarea', 'paste'],
    ] as const) {
      expect(await giveFile(page, `document.querySelector('${place}')`, { how })).toBe(true);
      await told.waitFor();
      await page.getByRole('button', { name: 'Закрыть сообщение' }).click();
      await told.waitFor({ state: 'hidden' });
      expect(await box(page).inputValue()).toBe('Посмотрите фото');
    }
    expect(await giveFile(page, `document.querySelector('textarea')`, { how: 'paste', text: 'A1' })).toBe(false);
    await box(page).fill('');
  });

  it('loses nothing and sends nothing twice where the network is lost', async () => {
    const id = await openWaiting('Ксения Полевая');
    await open(page, 'Ксения Полевая');
    await box(page).fill('Вернём стоимость доставки.');
    await page.context().setOffline(true);
    await page.getByText('Связь с сервером потеряна').waitFor();
    await box(page).press('Enter');
    await page.getByText('Не отправлено, ваш текст сохранён').waitFor();
    expect(await box(page).inputValue()).toBe('Вернём стоимость доставки.');
    await page.context().setOffline(false);
    await page.getByText('Связь с сервером потеряна').waitFor({ state: 'hidden' });
    await box(page).press('Enter');
    await page.getByRole('article', { name: 'Вы' }).waitFor();
    expect((await textsOf(id)).filter((text) => text === 'Вернём стоимость доставки.')).toHaveLength(1);
    // What is written meanwhile comes by itself again.
    await server.ask(`/v1/conversations/${id}/messages`, { author: 'customer', text: 'Спасибо!' });
    await page.getByRole('article', { name: 'Ксения Полевая' }).getByText('Спасибо!').waitFor();
  });
});

describe('two agents', () => {
  let theirs: Page;

  beforeEach(async () => {
    theirs = await openWindow(browser, { url: server.url, login: 'gleb' });
    onTestFinished(() => theirs.context().close());
  });

  it('tells of a colleague who was first, keeps the text, and sends it when told again', async () => {
    const id = await openWaiting('Дарья Снегирёва');
    const mine = page;
    await Promise.all([open(mine, 'Дарья Снегирёва'), open(theirs, 'Дарья Снегирёва')]);
    await box(mine).fill('Сейчас узнаю.');
    await box(theirs).fill('Курьер у дома.');
    await box(theirs).press('Enter');
    // The colleague's words come by the live events, beside the text that is kept.
    await mine.getByRole('article', { name: 'Глеб Сомов' }).waitFor();
    await box(mine).press('Enter');
    await mine.getByRole('alert').getByText('Пока вы писали, клиенту ответили (Глеб Сомов)').waitFor();
    expect(await box(mine).inputValue()).toBe('Сейчас узнаю.');
    expect(await textsOf(id)).not.toContain('Сейчас узнаю.');
    await box(mine).press('End');
    await box(mine).pressSequentially(' ');
    await box(mine).press('Enter');
    await theirs.getByRole('article', { name: 'Лена Ветрова' }).getByText('Сейчас узнаю.').waitFor();
  });
});

it('shows markup as the text it is, in every field', async () => {
  let count = 0;
  const markup = () => `<img src=x onerror="document.title='taken'"><script>${(count += 1)}</script><b>жирно</b>`;
  const at = '2026-11-19T10:00:00Z';
  const name = `Том ${markup()}`;
  const { id } = await server.ask('/v1/conversations', {
    ...{ channel: 'chat', locale: 'ru', message: markup(), topic: markup() },
    customer: {
      ...{ id: 'tom', name, spent: markup(), note: markup() },
      orders: [
        { id: markup(), status: markup(), eta: markup(), total: markup(), restaurant: markup(), address: markup() },
      ],
      contacts: [{ at, topic: markup(), outcome: markup() }],
      offered: [{ at, what: markup() }],
    },
  });
  await server.ask(`/v1/conversations/${String(id)}/handoff`, {});
  await server.ask(`/v1/conversations/${String(id)}/messages`, { author: 'agent', kind: 'comment', text: markup() });
  await server.ask('/v1/templates', { lang: 'ru', title: `<i>${markup()}`, text: markup() });
  await page.locator(`a[href*="${String(id)}"]`).click();
  await box(page).waitFor();
  await page.getByText('Почему нужен человек').click();
  await page.keyboard.press('Alt+KeyS');
  await page.getByRole('option').first().waitFor();
  for (let shown = 1; shown <= count; shown += 1) {
    expect(await page.getByText(`<script>${shown}</script>`).count()).toBeGreaterThan(0);
  }
  expect(await page.locator('[src="x"], b:text-is("жирно")').count()).toBe(0);
  expect(await page.title()).not.toBe('taken');
});

it('leads a customer from the chat to a person and back', async () => {
  const chat = await (await browser.newContext({ locale: 'ru-RU' })).newPage();
  onTestFinished(() => chat.context().close());
  await chat.goto(`${server.url}/chat`);
  await chat.locator('suffler-chat').getByRole('button').click();
  const question = `Позовите человека, ${crypto.randomUUID()}`;
  await chat.getByRole('textbox').fill(question);
  await chat.getByRole('textbox').press('Enter');
  await chat.getByText('Вы в очереди').waitFor();
  const link = page.getByRole('link', { name: 'Клиент без имени' }).last();
  await link.press('Enter');
  await page.getByRole('article').getByText(question).waitFor();
  await page.keyboard.press('KeyW');
  await page.keyboard.insertText('Здравствуйте! Я человек.');
  await page.keyboard.press('Enter');
  await chat.getByText('Здравствуйте! Я человек.').waitFor();
  await chat.getByText('С вами Лена Ветрова').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+KeyZ');
  await chat.getByText('Разговор закрыт').waitFor();
  await chat.getByRole('button', { name: 'Плохо' }).click();
  await chat.getByText('посмотрит старший смены').waitFor();
});

describe('a conversation', () => {
  beforeEach(async ({ task }) => {
    const name = `Аля, ${task.name}`;
    await openWaiting(name);
    await open(page, name);
    await page.getByRole('group', { name: 'Что сделать с диалогом' }).getByRole('button', { name: 'Взять' }).waitFor();
  });

  it('is taken and given back, and that is said', async () => {
    await page.keyboard.press('KeyG');
    await page.getByText('Диалог теперь у вас.').waitFor();
    await page.keyboard.press('Shift+KeyQ');
    await page.getByText('Диалог снова в очереди.').waitFor();
  });

  it('is closed and opened again', async () => {
    await page.keyboard.press('Shift+KeyZ');
    await page.getByText('Диалог закрыт. Откройте').waitFor();
    await page.keyboard.press('Shift+KeyZ');
    await page.getByText('Диалог снова открыт.').waitFor();
  });

  it('is passed on to a colleague', async () => {
    await page.keyboard.press('Shift+KeyT');
    await page.getByRole('dialog').getByLabel('Кому').selectOption({ label: 'Глеб Сомов, супервизор' });
    await page.getByRole('dialog').getByRole('button', { name: 'Передать' }).click();
    await page.getByText('Диалог передан: Глеб Сомов.').waitFor();
  });
});

it('gives no key two meanings', async () => {
  await openWaiting('Вера Липова');
  await open(page, 'Вера Липова');
  await box(page).waitFor();
  await page.keyboard.press('Shift+Slash');
  await page.getByRole('dialog').locator('dt').first().waitFor();
  const keys = await page.getByRole('dialog').locator('dt').allInnerTexts();
  expect(keys).toEqual([...new Set(keys)]);
});
