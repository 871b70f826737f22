/** The hand-written reply cases hold together: they fit their schema, and what they expect stands in the articles. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { askedAt } from '../../eval/asked-at.ts';
import { readQuestions } from '../../eval/questions.ts';
import { allCases } from '../../eval/suite/all-cases.ts';
import type { EvalCase } from '../../eval/suite/case.ts';
import { parseArticle, type ParsedArticle } from '../../ingest/parse-article.ts';
import { listFolder } from '../../ingest/read-folder.ts';
import { customerSchema, messageSchema } from '../../src/domain/conversation.ts';

/** The cases of each kind that every language has at least, by file. */
const least: Readonly<Record<string, Record<string, number>>> = {
  answer: { answerable: 30 },
  unanswerable: { unanswerable: 22 },
  refusal: { refusal: 40 },
  dialogue: { 'multi-turn': 16 },
  handoff: { handoff: 22, 'no-handoff': 10 },
  injection: { injection: 35 },
  personal: { personal: 22 },
};

/** Of every line, so that no misspelt key goes unread. */
const strictSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+-(?:ru|en)-\d{3}$/),
  lang: z.enum(['ru', 'en']),
  text: z.string().optional(),
  messages: z.array(messageSchema.strict()).optional(),
  customer: customerSchema.strict().optional(),
  channel: z.string().optional(),
  expect: z.unknown(),
  metadata: z.strictObject({
    split: z.string(),
    cluster: z.string(),
    kind: z.string(),
    risk: z.string(),
    why: z.string(),
  }),
});

const cases = await Promise.all(
  Object.keys(least).map(async (file) => ({ file, rows: await allCases([`eval/cases/replies-${file}.jsonl`]) })),
);
const all = cases.flatMap(({ rows }) => rows);
const articles = new Map((await Promise.all(['ru', 'en'].map(articlesOf))).flat());

test('every kind has its number of cases in both languages, about half of each file in either split', () => {
  const counts = cases.flatMap(({ file, rows }) =>
    Object.entries(least[file] ?? {}).flatMap(([kind, wanted]) =>
      ['ru', 'en'].map((lang) => {
        const found = rows.filter((row) => row.lang === lang && row.kind === kind).length;
        return { file, kind, lang, enough: found >= wanted };
      }),
    ),
  );
  expect(counts.filter(({ enough }) => !enough)).toEqual([]);
  for (const { file, rows } of cases) {
    const dev = rows.filter(({ split }) => split === 'dev').length / rows.length;
    expect({ file, even: dev > 0.4 && dev < 0.6 }).toEqual({ file, even: true });
  }
});

test('a line has no keys but those of the suite, and says whose split, cluster and kind it is, and why', async () => {
  const files = Object.keys(least).map((file) => readFile(`eval/cases/replies-${file}.jsonl`, 'utf8'));
  const lines = (await Promise.all(files)).join('').trim().split('\n');
  for (const line of lines) strictSchema.parse(JSON.parse(line));
  const kinds = new Set(Object.values(least).flatMap((own) => Object.keys(own)));
  expect(all.filter(({ kind, split }) => !kinds.has(kind) || !['dev', 'test'].includes(split))).toEqual([]);
});

test('a hand-off has its reason, and a refusal is expected just where refusing is right', () => {
  const wrong = all.filter(
    ({ expect: { action, handoff, refusal } }) =>
      (action === 'handoff' && handoff === undefined) || (action === 'refuse') !== (refusal !== undefined),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('an id is used once, tells the language, and a cluster stays in one split', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.filter(({ id, lang }) => id.split('-')[1] !== lang)).toEqual([]);
  const places = new Set(all.map(({ cluster, split }) => `${cluster} ${split}`));
  expect(places.size).toBe(new Set(all.map(({ cluster }) => cluster)).size);
});

test('every expected article is there, and a customer may read it', () => {
  const missing = all.flatMap(({ id, lang, expect: { articles: ids } }) =>
    ids
      .filter((article) => articleOf(lang, article)?.frontMatter.audience !== 'customer')
      .map((article) => `${id} ${article}`),
  );
  expect(missing).toEqual([]);
});

test('a refusal is one of the first article, word for word', () => {
  const wrong = all.filter(({ lang, expect: { articles: ids, refusal } }) => {
    const known = articleOf(lang, ids[0] ?? '')?.frontMatter.refusals ?? [];
    const same = known.find(({ reason }) => reason === refusal?.reason);
    return refusal !== undefined && JSON.stringify(same?.alternatives) !== JSON.stringify(refusal.alternatives);
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('figures in nuggets stand in an expected article, what must not be shown stands in none', () => {
  const wrong = all.flatMap(({ id, lang, expect: { articles: ids, nuggets = [], must_not: forbidden = [] } }) => {
    const bodies = ids.map((article) => articleOf(lang, article)?.body.toLowerCase() ?? '');
    const figures = nuggets.flatMap(({ text }) => text.match(/\d+(?:[ .,:–-]\d+)*/g) ?? []);
    return [
      ...figures.filter((figure) => !bodies.some((body) => body.includes(figure))),
      ...forbidden.filter((text) => bodies.some((body) => body.includes(text.toLowerCase()))),
    ].map((text) => `${id} ${text}`);
  });
  expect(wrong).toEqual([]);
});

test('personal values stand in what was said', () => {
  const wrong = all.flatMap(({ id, messages, expect: { pii = [] } }) =>
    pii.filter((value) => !messages.some(({ text }) => text.includes(value))).map((value) => `${id} ${value}`),
  );
  expect(wrong).toEqual([]);
});

test('earlier contacts lie before the moment of asking; a repeat has one within a day', () => {
  const now = Date.parse(askedAt);
  const day = 24 * 60 * 60 * 1000;
  const ages = ({ customer }: EvalCase) => (customer?.contacts ?? []).map(({ at }) => now - Date.parse(at));
  expect(all.filter((row) => ages(row).some((age) => age <= 0))).toEqual([]);
  const repeats = all.filter(({ expect: { handoff } }) => handoff === 'repeat_contact');
  expect(repeats.filter((row) => !ages(row).some((age) => age < day)).map(({ id }) => id)).toEqual([]);
});

test('no two cases are alike, nor like a question of the other files', async () => {
  const files = await Promise.all(['demo', 'demo-hard'].map((file) => readQuestions(`eval/cases/${file}.jsonl`)));
  const others = files.flat().map(({ messages }) => wordsOf(messages.map(({ text }) => text).join(' ')));
  const said = all.map(({ id, messages }) => ({ id, words: wordsOf(messages.map(({ text }) => text).join(' ')) }));
  const alike = said.flatMap(({ id, words }, index) => {
    const rest = [...said.slice(index + 1).map((other) => other.words), ...others];
    return rest.some((other) => jaccard(words, other) >= 0.8) ? [id] : [];
  });
  expect(alike).toEqual([]);
});

function articleOf(lang: string, id: string): ParsedArticle | undefined {
  return articles.get(`${lang}/${id}`);
}

async function articlesOf(lang: string): Promise<[string, ParsedArticle][]> {
  const files = await listFolder(`kb/${lang}`);
  const parsed = await Promise.all(
    files.map(async ({ path }) => parseArticle(path, await readFile(`kb/${lang}/${path}`, 'utf8')).article),
  );
  return parsed.flatMap((article) => (article ? [[`${lang}/${article.frontMatter.id}`, article]] : []));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [text]);
}

function jaccard(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared);
}
