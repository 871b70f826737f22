/** What the demo knowledge base must reach on questions that were written without sight of its articles. */
import { expect, test } from 'vitest';
import { mean } from '../../eval/metrics/summary.ts';
import { measureQuality } from '../../eval/quality.ts';
import { readQuestions } from '../../eval/questions.ts';
import { servicesOver } from '../make-services.ts';

const { services } = await servicesOver('kb');
const questions = await readQuestions('eval/cases/demo.jsonl');
const rows = await measureQuality(services, questions, ({ id }) => id);

test('the right article is among the first 3 for 90 %, silence is kept on 80 % of what it cannot answer', () => {
  const answerable = new Set(questions.filter(({ gold }) => gold.size > 0).map(({ id }) => id));
  const can = rows.filter(({ group }) => answerable.has(group));
  const cannot = rows.filter(({ group }) => !answerable.has(group));
  expect({ can: can.length, cannot: cannot.length }).toEqual({ can: 60, cannot: 20 });
  expect(mean(can.map(({ hitAt3 }) => hitAt3))).toBeGreaterThanOrEqual(0.9);
  expect(mean(cannot.map(({ spoke }) => 1 - spoke))).toBeGreaterThanOrEqual(0.8);
});

test('half of each set of questions is Russian, half English', async () => {
  for (const file of ['demo', 'demo-hard']) {
    const cases = await readQuestions(`eval/cases/${file}.jsonl`);
    const count = (lang: string) => cases.filter((question) => question.lang === lang).length;
    expect({ ru: count('ru'), en: count('en') }).toEqual({ ru: 40, en: 40 });
  }
});
