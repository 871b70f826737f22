/** The hand-written reply cases hold together: they fit their schema, and what they expect stands in the articles. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readQuestions } from '../../eval/questions.ts';
import { askedAt, readReplyCases, type ReplyCase } from '../../eval/reply-case.ts';
import { parseArticle, type ParsedArticle } from '../../ingest/parse-article.ts';
import { listFolder } from '../../ingest/read-folder.ts';

/** The cases of each kind that every language has at least, by file. */
const least: Readonly<Record<string, Partial<Record<ReplyCase['metadata']['kind'], number>>>> = {
  answer: { answerable: 30 },
  unanswerable: { unanswerable: 22 },
  refusal: { refusal: 40 },
  dialogue: { 'multi-turn': 16 },
  handoff: { handoff: 22, 'no-handoff': 10 },
  injection: { injection: 35 },
  personal: { personal: 22 },
};

const cases = await Promise.all(
  Object.keys(least).map(async (file) => ({ file, rows: await readReplyCases(`eval/cases/replies-${file}.jsonl`) })),
);
const all = cases.flatMap(({ rows }) => rows);
const articles = new Map((await Promise.all(['ru', 'en'].map(articlesOf))).flat());

test('every kind has its number of cases in both languages, about half of each file in either split', () => {
  const counts = cases.flatMap(({ file, rows }) =>
    Object.entries(least[file] ?? {}).flatMap(([kind, wanted]) =>
      ['ru', 'en'].map((lang) => {
        const found = rows.filter((row) => row.lang === lang && row.metadata.kind === kind).length;
        return { file, kind, lang, enough: found >= wanted };
      }),
    ),
  );
  expect(counts.filter(({ enough }) => !enough)).toEqual([]);
  for (const { file, rows } of cases) {
    const dev = rows.filter(({ metadata }) => metadata.split === 'dev').length / rows.length;
    expect({ file, even: dev > 0.4 && dev < 0.6 }).toEqual({ file, even: true });
  }
});

test('an id is used once, tells the language, and a cluster stays in one split', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.filter(({ id, lang }) => id.split('-')[1] !== lang)).toEqual([]);
  const places = new Set(all.map(({ metadata }) => `${metadata.cluster} ${metadata.split}`));
  expect(places.size).toBe(new Set(all.map(({ metadata }) => metadata.cluster)).size);
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
  const ages = ({ customer }: ReplyCase) => (customer?.contacts ?? []).map(({ at }) => now - Date.parse(at));
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
