/** What an editor learns of a new version before it is published. */
import { expect, test } from 'vitest';
import { ingest } from '../../../ingest/ingest.ts';
import { publishGate } from '../../../eval/publish/publish-gate.ts';
import { caseSchema } from '../../../eval/suite/case.ts';
import { createServices } from '../../../src/services.ts';
import { createSqliteStore } from '../../../src/store/sqlite.ts';
import { answerable, delivery, makeKb, unanswerable } from '../suite/make-kb.ts';

const now = () => new Date('2026-11-22T10:00:00Z');

async function gateOf(text: string, asked: readonly string[] = []) {
  const store = createSqliteStore({ file: ':memory:' });
  await store.migrate();
  const own = { store, tenant: 'main', now, threshold: 0.5 };
  const services = createServices(own);
  const folder = await makeKb();
  await ingest(services.writer, { folder, source: 'kb' });
  const ask = (question: string) =>
    services.suggest({ messages: [{ role: 'customer', text: question }], locale: 'en', audience: 'customer' });
  for (const question of asked) await ask(question);
  await services.stop();
  const golden = [caseSchema.parse(answerable), caseSchema.parse(unanswerable)];
  const verdict = await publishGate({ ...own, path: 'en/delivery.md', text, source: 'kb', golden });
  const { suggestions } = await ask('What does delivery cost?');
  await services.stop();
  await store.close();
  return { verdict, live: suggestions[0]?.text };
}

test('the answers that change, old beside new, the worse first; nothing is published by it', async () => {
  const { verdict, live } = await gateOf(delivery.replace('3 euros', '4 euros'), [
    'How much is delivery?',
    'When do you open?',
  ]);
  expect(verdict.asked).toBe(3);
  expect(verdict.changes).toMatchObject([
    { id: 'cost', verdict: 'worse', because: ['a vital fact is missing'] },
    { question: 'How much is delivery?', verdict: 'changed' },
  ]);
  const [first] = verdict.changes;
  expect(first?.before.text).toContain('3 euros');
  expect(first?.after.text).toContain('4 euros');
  expect(live).toContain('3 euros');
});

test('a version that takes the answer away makes recorded questions worse', async () => {
  const gone = '---\nid: delivery\ntitle: Vans\nlang: en\n---\n\n# Vans\n\nOur vans are green.\n';
  const { verdict } = await gateOf(gone, ['How much is delivery?']);
  const recorded = verdict.changes.find(({ id }) => id === undefined);
  expect(recorded).toMatchObject({ question: 'How much is delivery?', verdict: 'worse' });
});

test('the same text changes nothing, and a broken one is told of and asked of nothing', async () => {
  expect((await gateOf(delivery)).verdict.changes).toEqual([]);
  const { verdict } = await gateOf('---\nstatus: publishd\n---\n# Bad\n');
  expect(verdict).toMatchObject({ asked: 0, changes: [], problems: [{ severity: 'error' }] });
});
