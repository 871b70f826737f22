/** Whether a long conversation scrolls evenly: from its end to its start by a mouse's wheel, frame by frame. */
import type { Browser, Locator } from 'playwright-core';
import { z } from 'zod';
import { percentile } from '../metrics/summary.ts';
import type { Desk } from './start-desk.ts';

export interface ScrollFigures {
  /** Gaps between frames, in ms. */
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
  /** Of all gaps, those over 50 ms, 0 to 1. */
  readonly shareLong: number;
  readonly frames: number;
}

/** One notch of a wheel, in pixels. */
const NOTCH = 120;
const LONG = 50;
const place = '[data-part="thread"] [role="region"]';
const region = `document.querySelector('${place}')`;
const openedSchema = z.object({ id: z.string() });

const record = `(() => {
  const times = [];
  const frame = (at) => { times.push(at); requestAnimationFrame(frame); };
  requestAnimationFrame(frame);
  globalThis.frameTimes = times;
})()`;

export async function measureScroll(
  desk: Desk,
  browser: Browser,
  messages: number,
  texts: readonly string[],
): Promise<ScrollFigures> {
  const page = await desk.openWindow(browser, `/c/${await makeLong(desk, messages, texts)}`);
  const thread = page.locator(place);
  await thread.getByRole('listitem').last().waitFor();
  await thread.hover();
  await page.evaluate(record);
  await scrollToStart(thread);
  const times = z.array(z.number()).parse(await page.evaluate('frameTimes'));
  await page.context().close();
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? at));
  return {
    ...{ median: percentile(gaps, 0.5), p95: percentile(gaps, 0.95), longest: Math.max(...gaps) },
    shareLong: gaps.filter((gap) => gap > LONG).length / gaps.length,
    frames: gaps.length,
  };
}

/** Earlier messages are loaded where the agent meets the button for it. */
async function scrollToStart(thread: Locator): Promise<void> {
  const page = thread.page();
  const earlier = thread.locator('> div:first-child button');
  for (;;) {
    for (let notch = 0; notch < 10; notch += 1) await page.mouse.wheel(0, -NOTCH);
    if ((await page.evaluate(`${region}.scrollTop`)) !== 0) continue;
    if ((await earlier.count()) === 0) return;
    const first = Number(await thread.getByRole('listitem').first().getAttribute('aria-posinset'));
    await earlier.click();
    await thread.locator(`[aria-posinset="${first - 1}"]`).waitFor({ state: 'attached' });
    await thread.hover();
  }
}

async function makeLong(desk: Desk, messages: number, texts: readonly string[]): Promise<string> {
  const customer = { id: 'long', name: 'Лариса Мостовая' };
  const opened = { channel: 'chat', locale: 'ru', bot: false, customer, message: texts[0] };
  const { id } = await desk.post('/v1/conversations', opened, openedSchema);
  for (let at = 1; at < messages; at += 1) {
    const body = { author: at % 2 === 0 ? 'customer' : 'agent', text: texts[at % texts.length] };
    await desk.post(`/v1/conversations/${id}/messages`, body, z.unknown());
  }
  return id;
}
