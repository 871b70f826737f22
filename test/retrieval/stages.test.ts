/** Each stage of the search does its work, and does not when it is switched off. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/domain/conversation.ts';
import { learn } from '../../src/learning/learn.ts';
import { allStages, type Stages } from '../../src/retrieval/stages.ts';
import { mainTenant } from '../../src/domain/tenant.ts';
import { createServices } from '../../src/services.ts';
import { createSqliteStore } from '../../src/store/sqlite.ts';
import { publishText } from '../../ingest/publish-text.ts';

const now = () => new Date('2026-11-22T10:00:00Z');
const store = createSqliteStore({ file: ':memory:' });

const articles: Readonly<Record<string, string>> = {
  oven: '# Oven hire\n\nThe oven is hired out by the day. A deposit is taken.',
  sourdough: '# Sourdough starter\n\nFeed the starter with flour and water every day.',
  franchise: '# Opening a shop with us\n\nA comparison of towns helps.',
  pickup: '# Collection point\n\nDoors open at eight.\n',
  scattered: '# Wrapping\n\nCandle shops by the river sell boxes near the old bridge, where paper arrives.',
  together: '# Wrapping\n\nShops by the river sell paper candle boxes near the old bridge, where arrives.',
  index: '# Overview\n\nSee [this](oven.md).',
  rolls: '# Rolls\n\nFresh vegan rye is what we bake them with.',
  allergens: '# Rolls\n\nYes, vegan rye is what we bake them with.',
};
const curated: Readonly<Record<string, string>> = { pickup: 'questions: ["Where may I fetch my cake?"]\n' };

beforeAll(async () => {
  await store.migrate();
  const { writer } = createServices({ store, tenant: mainTenant, now, threshold: 0.5 });
  for (const [id, text] of Object.entries(articles)) {
    const whole = `---\nid: ${id}\nlang: en\n${curated[id] ?? ''}---\n\n${text}\n`;
    await publishText(writer, { path: `${id}.md`, text: whole, source: 'bakery' });
  }
  await store.atomic(
    learn(
      { store, tenant: mainTenant, now },
      [1, 2, 3].map(() => ({ articleId: 'sourdough', lang: 'en', question: 'it stopped bubbling' })),
    ),
  );
});

async function found(text: string | readonly Message[], off?: keyof Stages): Promise<string[]> {
  const stages = off === undefined ? {} : { [off]: false };
  const services = createServices({ store, tenant: mainTenant, now, threshold: 0.5, stages });
  await services.learned.settled();
  const messages = typeof text === 'string' ? [{ role: 'customer', text } as const] : text;
  const { hits } = await services.search({ messages, locale: 'en', audience: 'customer', limit: 10 });
  services.learned.stop();
  return hits.map(({ articleId }) => articleId);
}

const followUp: readonly Message[] = [
  { role: 'customer', text: 'I want to hire an oven' },
  { role: 'agent', text: 'How may I help?' },
  { role: 'customer', text: 'and with flour for it?' },
];

describe('stages', () => {
  it.each<readonly [keyof Stages, string | readonly Message[], string]>([
    ['repair', 'depsoit', 'oven'],
    ['families', 'comparable', 'franchise'],
    ['curatedQuestions', 'where may I fetch my cake', 'pickup'],
    ['links', 'how do I hire the oven?', 'index'],
    ['learned', 'it stopped bubbling', 'sourdough'],
  ])('%s finds what is not found without it', async (stage, text, article) => {
    expect(await found(text)).toContain(article);
    expect(await found(text, stage)).not.toContain(article);
  });

  it.each<readonly [keyof Stages, string, string]>([
    ['nearness', 'paper candle boxes', 'together'],
    ['answerForm', 'is it vegan rye?', 'allergens'],
  ])('%s puts one article first', async (stage, text, article) => {
    expect((await found(text))[0]).toBe(article);
    expect((await found(text, stage))[0]).not.toBe(article);
  });

  it('dialogue lends the last turn the words before it', async () => {
    expect(await found(followUp)).toContain('oven');
    expect(await found(followUp, 'dialogue')).not.toContain('oven');
  });

  it('are all on unless told otherwise', () => {
    expect(Object.values(allStages)).not.toContain(false);
  });
});
