/** Tells why a test failed on a page: a picture of it, the requests it still waited for, and those that were refused. */
import type { Page, Request } from 'playwright-core';
import { afterEach } from 'vitest';
import { takePicture } from './take-picture.ts';

interface Watched {
  readonly page: Page;
  readonly open: Set<Request>;
  /** Since the last test. */
  readonly refused: string[];
}

const watched = new Set<Watched>();

// Before whatever closes the page: that is done in `onTestFinished`.
afterEach(async ({ task }) => {
  for (const [at, { page, open, refused }] of [...watched].entries()) {
    if (task.result?.state === 'fail') {
      const picture = `failed-${task.name.replaceAll(/\W+/g, '-')}-${at + 1}`;
      await takePicture(page, picture).catch(() => undefined);
      const told = [`still open: ${[...open].map(nameOf).join(', ')}`, `refused: ${refused.join(', ')}`];
      console.error(`${page.url()}, see .screens/${picture}.png\n  ${told.join('\n  ')}`);
    }
    refused.length = 0;
  }
});

export function watchPage(page: Page): void {
  const one: Watched = { page, open: new Set(), refused: [] };
  watched.add(one);
  page.once('close', () => watched.delete(one));
  page.on('request', (request) => one.open.add(request));
  page.on('requestfinished', (request) => one.open.delete(request));
  page.on('requestfailed', (request) => one.open.delete(request));
  page.on('response', (answer) => {
    if (answer.status() >= 400) one.refused.push(`${answer.status()} ${nameOf(answer.request())}`);
  });
}

const nameOf = (request: Request): string => `${request.method()} ${new URL(request.url()).pathname}`;
