/** Pictures of the pages for whoever wants to look at them, in a folder that git ignores. */
import type { Page } from 'playwright-core';

const screens = new URL('../../.screens/', import.meta.url);

export const wide = { width: 1280, height: 720 };
export const narrow = { width: 390, height: 844 };

export async function takePicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: new URL(`${name}.png`, screens).pathname });
}

/** One of each size; the page keeps the size that it had. */
export async function takePictures(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const [size, viewport] of Object.entries({ wide, narrow })) {
    await page.setViewportSize(viewport);
    await takePicture(page, `${name}-${size}`);
  }
  if (before !== null) await page.setViewportSize(before);
}
