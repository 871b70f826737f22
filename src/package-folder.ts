/** Where this package lies: its articles, migrations and compiled files are found from here, however it was built. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with the package.json that is nearest above this file: source, compiled and bundled lie at different depths. */
export function packageFolder(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  let folder = start;
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder)
      throw new Error(`${start}: no package.json above it; the package is not whole, install it anew`);
    folder = above;
  }
  return folder;
}
