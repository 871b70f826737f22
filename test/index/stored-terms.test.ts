/** What is stored of an article comes back as it was analysed, whatever stands in it. */
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { retire } from '../../src/articles/retire.ts';
import { createMemoryIndex } from '../../src/index/memory-index.ts';
import { readChanges } from '../../src/index/stored-terms.ts';
import { createSqliteStore } from '../../src/store/sqlite.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { publishAll } from '../contracts/lexical-articles.ts';
import { now } from '../make-services.ts';

const analyzer = createAnalyzer();
const terms = (text: string) => analyzer.terms(text, 'en');

it('gives back titles, questions and passages part by part', async () => {
  const writer = await makeWriter();
  const text = fc.oneof(
    fc.constantFrom('', '?!', 'a\nb', 'Voucher refunds', 'ё\r\n\tй'),
    fc.string({ unit: 'grapheme' }),
  );
  const line = text.map((one) => `x ${one}`);
  const passage = fc.record({
    text,
    headingPath: fc.array(text, { maxLength: 2 }),
    audience: fc.constantFrom('customer' as const, 'agent' as const),
  });
  const draft = fc.record({
    title: line,
    questions: fc.uniqueArray(line, { maxLength: 2, selector: (one) => one.trim().toLowerCase() }),
    passages: fc.array(passage, { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(draft, async ({ title, questions, passages }) => {
      await publishAll(writer, { id: 'one', title, questions, passages });
      const [stored, ...others] = await readChanges(writer.store, 0, 10);
      expect(others).toEqual([]);
      expect(stored?.article).toMatchObject({
        ...{ id: 'one', path: 'one.md', links: [], names: [terms(title)] },
        questions: questions.map((question) => ({
          telling: analyzer.questionTerms(question, 'en'),
          whole: terms(question),
        })),
        passages: passages.map(({ text: body, headingPath, audience }) => ({
          ...{ agentsOnly: audience === 'agent', headings: headingPath.flatMap(terms), body: terms(body) },
        })),
      });
      expect(stored?.article?.questions).toHaveLength(questions.length);
      expect(stored?.article?.passages).toHaveLength(passages.length);
    }),
  );
});

it('tells every article’s last change once, in order, page by page', async () => {
  const writer = await makeWriter();
  for (const id of ['a', 'b', 'c', 'a', 'd']) await publishAll(writer, { id });
  await writer.store.atomic([...retire(writer, 'c', 'en'), ...retire(writer, 'nobody', 'en')]);
  const told: string[] = [];
  for (let after = 0, page = [0]; page.length > 0;) {
    const changes = await readChanges(writer.store, after, 2);
    page = changes.map(({ version }) => version);
    told.push(...changes.map(({ article }) => article?.id ?? 'gone'));
    after = page.at(-1) ?? after;
  }
  expect(told).toEqual(['b', 'a', 'd', 'gone']);
});

async function makeWriter() {
  const store = createSqliteStore({ file: ':memory:' });
  onTestFinished(() => store.close());
  await store.migrate();
  return { store, lexical: createMemoryIndex(store, analyzer), now: () => now };
}
