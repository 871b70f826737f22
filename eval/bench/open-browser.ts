/** A real Chromium, without a window. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** The first draws the same pages in two thirds of the time: it is made to have no window. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

/** `CHROMIUM` names another one. Rejects with `NoBrowserError`, which says what to install, where there is none. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM'];
  const wanted = named === undefined ? places : [named];
  const executablePath = wanted.find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new NoBrowserError(
      `no Chromium at ${wanted.join(', ')}: install it (Debian: apt install chromium-headless-shell), or set CHROMIUM`,
    );
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
