import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

/** What a page of the console loads before it shows anything, compressed as it travels. */
const LIMIT = 350 * 1024;
const folder = new URL('../../../dist/web/console/', import.meta.url);

it('loads at most 350 KB of scripts and styles at first', async () => {
  const page = await readFile(new URL('index.html', folder), 'utf8').catch(() => undefined);
  if (page === undefined) throw new Error('dist/web/console is not there: npm run build makes it');
  const files = [...page.matchAll(/(?:src|href)="\/console\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path);
  expect(files.length).toBeGreaterThanOrEqual(2);
  const sizes = await Promise.all(
    files.map(async (path) => gzipSync(await readFile(new URL(path ?? '', folder))).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(LIMIT);
});
