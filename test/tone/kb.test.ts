/** Every ready reply and every refusal of the demo knowledge base is a model of good tone. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cutArticle } from '../../ingest/cut-article.ts';
import { listFolder } from '../../ingest/read-folder.ts';
import { readRefusal } from '../../src/reply/read-refusal.ts';
import { lintTone } from '../../src/tone/lint-tone.ts';

const folder = fileURLToPath(new URL('../../kb', import.meta.url));

interface Said {
  readonly place: string;
  readonly lang: string;
  readonly text: string;
}

// So many articles take longer to read than a test may on a busy machine, so they are read while the file is loaded.
const said: Said[] = [];
for (const { path } of await listFolder(folder)) {
  const { article } = await cutArticle({ path, text: await readFile(join(folder, path), 'utf8'), options: {} });
  for (const passage of article?.passages ?? []) {
    const place = `${path}:${passage.line}`;
    const lang = path.slice(0, 2);
    if (passage.kind === 'reply') said.push({ place, lang, text: passage.text });
    if (passage.kind !== 'refusal') continue;
    const { reason, alternatives } = readRefusal(passage);
    said.push({ place, lang, text: [reason, ...alternatives].join(' ') });
  }
}

test.each(['ru', 'en'])('the replies and refusals in %s hold nothing forbidden', (wanted) => {
  const texts = said.filter(({ lang }) => lang === wanted);
  const found = texts.flatMap(({ place, lang, text }) =>
    lintTone(text, { lang })
      .filter(({ severity }) => severity === 'forbidden')
      .map(({ rule, words }) => `${place} ${rule}: ${words}`),
  );
  expect(found).toEqual([]);
  expect(texts.length).toBeGreaterThan(100);
});
