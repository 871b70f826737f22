/** Two passages that say the same with another figure are seen, and nothing else is taken for it. */
import { expect, test } from 'vitest';
import { conflict } from '../../src/reply/conflict.ts';
import { createServices } from '../../src/services.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { ingest } from '../../ingest/ingest.ts';
import { makeFolder } from '../make-folder.ts';
import { makeServices, now } from '../make-services.ts';

const analyzer = createAnalyzer();

test.each<[string, string, string, boolean]>([
  ['another figure', 'Refunds reach the card within 10 days.', 'Refunds reach the card within 3 days.', true],
  ['in Russian', 'Доставка в вашу зону занимает 60 минут.', 'Доставка в вашу зону занимает 45 минут.', true],
  ['the same figure', 'Refunds reach the card within 10 days.', 'A refund reaches the card within 10 days.', false],
  ['about something else', 'Refunds reach the card within 10 days.', 'Gift cards are valid for 3 years.', false],
  ['two sizes', 'A pizza of 25 cm costs 390 roubles.', 'A pizza of 30 cm costs 590 roubles.', false],
  ['more figures', 'The courier waits for 10 minutes.', 'The courier waits for 10 minutes, from 9 to 21.', false],
  ['too short to tell', 'Costs 100.', 'Costs 200.', false],
  ['no figures', 'Refunds reach the card within days.', 'Refunds reach the card within hours.', false],
])('%s', (...[, one, other, expected]) => {
  const terms = new Set(analyzer.terms('refund courier cost доставка pizza', 'en'));
  expect(conflict(one, other, terms, 'en', analyzer)).toBe(expected);
  expect(conflict(other, one, terms, 'en', analyzer)).toBe(expected);
});

test('sentences that the question is not about may differ', () => {
  const [one, other] = ['Refunds reach the card within 10 days.', 'Refunds reach the card within 3 days.'];
  expect(conflict(one, other, new Set(['courier']), 'en', analyzer)).toBe(false);
});

test('a reply is not given while two articles contradict one another', async () => {
  const { store, services } = await makeServices();
  const article = (days: number) => `# Refunds\n\nRefunds reach the card within ${days} days.\n`;
  const folder = await makeFolder({ 'en/refund-one.md': article(10), 'en/refund-two.md': article(3) });
  await ingest(services.writer, { folder, source: folder });
  const bold = createServices({ store, now: () => now, threshold: 0, tenant: 'main' });
  const ask = () =>
    bold.suggest({ messages: [{ role: 'customer', text: 'refunds to the card' }], audience: 'customer' });
  expect(await ask()).toMatchObject({ outcome: 'silent', reason: 'conflict', suggestions: [] });

  const agreeing = await makeFolder({ 'en/refund-one.md': article(10), 'en/refund-two.md': article(10) });
  await ingest(services.writer, { folder: agreeing, source: folder });
  expect(await ask()).toMatchObject({ outcome: 'answered' });
});
