/** The demo knowledge base keeps what a demo has to show, in both languages alike, and passes its own lint. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { check } from '../ingest/check.ts';
import { cutArticle, type CutArticle } from '../ingest/cut-article.ts';
import { ingest } from '../ingest/ingest.ts';
import { formatProblem } from '../ingest/problem.ts';
import { listFolder } from '../ingest/read-folder.ts';
import { makeServices, now } from './make-services.ts';

const folder = fileURLToPath(new URL('../kb', import.meta.url));
const expired = (line: number) =>
  `promo-autumn-pumpkin.md:${line}: warning: expired on 2026-11-16 and no longer answers; renew it or set status: retired`;
/** The compensation table, the bot's rules and its scenarios. */
const ruleFiles = 4;
const slot = /\{[a-z]+\.[a-z]+\}/;

const articles: Record<'ru' | 'en', CutArticle[]> = { ru: [], en: [] };

beforeAll(async () => {
  for (const { path } of await listFolder(folder)) {
    const text = await readFile(join(folder, path), 'utf8');
    const { article } = await cutArticle({ path, text, options: {} });
    if (article !== undefined) articles[path.startsWith('ru/') ? 'ru' : 'en'].push(article);
  }
});

test('the lint finds the expired promotion and nothing else', async () => {
  const { files, problems } = await check({ folder, now });
  expect(problems.map(formatProblem)).toEqual([`en/${expired(46)}`, `ru/${expired(45)}`]);
  expect(files).toBe(articles.ru.length + articles.en.length + ruleFiles);
});

test('an ingest takes all of it without a problem', async () => {
  const { services } = await makeServices();
  const { files, added, problems } = await ingest(services.writer, { folder, source: 'kb' });
  expect({ added, problems }).toEqual({ added: files, problems: [] });
});

test('both languages have the same articles, alike in what decides who sees them', () => {
  const guards = (all: readonly CutArticle[]) =>
    all
      .map(({ frontMatter: { id, status, audience, channels, valid_from: from, expires_at: until, refusals } }) => ({
        ...{ id, status, audience, channels, from, until },
        refusals: refusals.map(({ may_escalate: mayEscalate, alternatives }) => [mayEscalate, alternatives.length]),
      }))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  expect(guards(articles.ru)).toEqual(guards(articles.en));
});

describe.each(['ru', 'en'] as const)('in %s', (lang) => {
  const having = (wanted: (article: CutArticle) => boolean) => articles[lang].filter(wanted).length;

  test('every article says its id, its language, its questions and who keeps it true', () => {
    const lacking = articles[lang].filter(({ frontMatter, lines }) => {
      const { questions, owner, reviewed_at: reviewedAt, review_every: every } = frontMatter;
      const said = (lines['id'] ?? 0) > 1 && frontMatter.lang === lang;
      return !said || questions.length === 0 || [owner, reviewedAt, every].includes(undefined);
    });
    expect(lacking.map(({ frontMatter }) => frontMatter.id)).toEqual([]);
  });

  test('there are enough articles of each sort', () => {
    expect(articles[lang].length).toBeGreaterThanOrEqual(70);
    expect(articles[lang].flatMap(({ frontMatter }) => frontMatter.refusals).length).toBeGreaterThanOrEqual(25);
    expect(having(({ frontMatter }) => frontMatter.audience === 'agent')).toBeGreaterThanOrEqual(12);
    expect(
      having(({ passages }) => passages.some(({ kind, text }) => kind === 'reply' && slot.test(text))),
    ).toBeGreaterThanOrEqual(15);
    expect(
      having(({ frontMatter }) => frontMatter.valid_from !== undefined || frontMatter.expires_at !== undefined),
    ).toBeGreaterThanOrEqual(3);
  });
});
