/** Words that the index lacks, as in a database of an earlier version, are brought in from what SQL holds. */
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { indexWords } from '../../src/articles/index-words.ts';
import { createServices, type Services } from '../../src/services.ts';
import { mainTenant } from '../../src/domain/tenant.ts';
import { makeFolder } from '../make-folder.ts';
import { now, servicesOver } from '../make-services.ts';

const names = Array.from(Array(40).keys(), (number) => `en/pie-${number}.md`);
const articles = Object.fromEntries(names.map((name) => [name, `# ${name}\n\nCherry pie, baked at night.\n`]));

async function found(services: Services): Promise<number> {
  const messages = [{ role: 'customer', text: 'cherry pie' }] as const;
  return (await services.search({ messages, audience: 'customer', limit: 50 })).hits.length;
}

it('indexes what is missing and nothing else, in groups, telling how far it is', async () => {
  const folder = await makeFolder({ ...articles, 'en/draft.md': '---\nstatus: draft\n---\n\n# Cherry pie\n' });
  const { store, services } = await servicesOver(folder);
  expect(await indexWords(services.writer)).toBe(0);
  await store.db.run(sql`delete from article_terms`);
  await store.db.run(sql`delete from indexed`);
  const later = createServices({ store, tenant: mainTenant, now: () => now, threshold: 0.5 });
  expect(await found(later)).toBe(0);

  const told: number[] = [];
  expect(await indexWords(later.writer, { onProgress: ({ done }) => told.push(done) })).toBe(40);
  expect(told).toEqual([32, 40]);
  expect(await found(later)).toBe(40);
  expect(await found(services)).toBe(40);
});

it('makes the whole index anew while it is searched', async () => {
  const { services } = await servicesOver(await makeFolder(articles));
  const before = await found(services);
  const [done, ...during] = await Promise.all([
    indexWords(services.writer, { all: true }),
    ...Array.from(Array(20), () => found(services)),
  ]);
  expect([done, ...new Set(during), await found(services)]).toEqual([40, before, before]);
});
