/** `npm run fit:confidence`: makes the weights of src/retrieval/confidence.ts from dev questions, and prints them. */
import { join } from 'node:path';
import { ingest } from '../ingest/ingest.ts';
import { listStored } from '../src/articles/list-stored.ts';
import { retire } from '../src/articles/retire.ts';
import { articles } from '../src/store/schema.ts';
import { signalNames, signalsOf } from '../src/retrieval/confidence.ts';
import { understand } from '../src/retrieval/understand.ts';
import { createServices } from '../src/services.ts';
import { createSqliteStore } from '../src/store/sqlite.ts';
import { createAnalyzer } from '../src/text/analyzer.ts';
import { dataSet, repositoryFolder } from './data-folder.ts';
import { fitLogistic, type FitExample } from './fit-logistic.ts';
import { readQuestions } from './questions.ts';
import { readFile } from 'node:fs/promises';

const sets = [
  {
    name: 'demo',
    folder: join(repositoryFolder(), 'kb'),
    cases: join(repositoryFolder(), 'eval/cases/demo-hard.jsonl'),
    drop: [false],
  },
  ...['ruen_vkcloud', 'ruen_xquad', 'en_mtrag_un'].flatMap((name) => {
    const folder = dataSet(name);
    if (folder === undefined) return [];
    return [
      {
        name,
        folder: join(folder, 'kb'),
        cases: join(folder, 'queries.dev.jsonl'),
        drop: name.startsWith('ruen') ? [false, true] : [false],
      },
    ];
  }),
];

const examples: FitExample[] = [];
for (const { name, folder, cases, drop } of sets) {
  for (const dropped of drop) {
    const found = await examplesOf(folder, cases, dropped);
    process.stderr.write(`${name}${dropped ? ' with articles left out' : ''}: ${found.length} questions\n`);
    examples.push(...found.map((example) => ({ ...example, weight: 1 / found.length })));
  }
}
const weights = fitLogistic(examples);
process.stdout.write(
  `${JSON.stringify(Object.fromEntries(['bias', ...signalNames].map((key, at) => [key, Number((weights[at] ?? 0).toFixed(2))])))}\n`,
);

/** With `dropped` the articles of `abstain_drop.txt` are left out, and every question of theirs counts as unanswerable. */
async function examplesOf(folder: string, cases: string, dropped: boolean): Promise<Omit<FitExample, 'weight'>[]> {
  const store = createSqliteStore({ file: ':memory:' });
  await store.migrate();
  const now = () => new Date('2026-11-22T10:00:00Z');
  const { writer } = createServices({ store, now, threshold: 0 });
  await ingest(writer, { folder, source: folder });
  const left = new Set(dropped ? (await readFile(join(folder, '../abstain_drop.txt'), 'utf8')).trim().split('\n') : []);
  for (const { id, lang } of await listStored(store)) if (left.has(id)) await store.atomic(retire(writer, id, lang));

  const ids = new Map(
    (await store.db.select({ key: articles.key, id: articles.id }).from(articles)).map(({ key, id }) => [key, id]),
  );
  const analyzer = createAnalyzer();
  const found: Omit<FitExample, 'weight'>[] = [];
  for (const { messages, lang, gold } of await readQuestions(cases)) {
    if (dropped && gold.size === 0) continue;
    const { terms } = understand(messages, lang, analyzer);
    const { hits } = await writer.lexical.search(terms, { audience: 'customer', lang, at: now() }, 5);
    const signals = signalsOf(hits);
    if (signals === undefined) continue;
    const first = ids.get(hits[0]?.articleKey ?? 0) ?? '';
    found.push({
      values: [1, ...signalNames.map((name) => signals[name])],
      right: gold.has(first) && !left.has(first) ? 1 : 0,
    });
  }
  await store.close();
  return found;
}
