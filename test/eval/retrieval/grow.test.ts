/** Made articles: the real ones first, the same each time, and a vocabulary that grows as Heaps' law says. */
import { readFile, readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { cutArticle, type CutArticle } from '../../../ingest/cut-article.ts';
import { growArticles } from '../../../eval/retrieval/grow.ts';

const real = await Promise.all(
  (await readdir('kb/ru')).map(async (file) => {
    const { article } = await cutArticle({
      path: `ru/${file}`,
      text: await readFile(`kb/ru/${file}`, 'utf8'),
      options: {},
    });
    if (article === undefined) throw new Error(file);
    return article;
  }),
);
const distinct = (articles: readonly CutArticle[]) =>
  new Set(
    articles
      .flatMap(({ passages }) => passages.map(({ text }) => text.toLowerCase()))
      .join(' ')
      .match(/\p{L}{4,}/gu),
  ).size;

test('real articles come first and as they are; ids differ; every run makes the same', () => {
  const grown = [...growArticles(real, 400)];
  expect(grown.slice(0, real.length)).toEqual(real);
  expect([...growArticles(real, 10)]).toEqual(real.slice(0, 10));
  expect(new Set(grown.map(({ frontMatter }) => frontMatter.id)).size).toBe(400);
  expect([...growArticles(real, 400)]).toEqual(grown);
});

test('made articles hold passages of their language, some words of them new', () => {
  const grown = [...growArticles(real, 1_600)];
  expect(grown.every(({ frontMatter, passages }) => frontMatter.lang === 'ru' && passages.length > 0)).toBe(true);
  const [small, middle, large] = [distinct(real), distinct(grown.slice(0, 400)), distinct(grown)];
  expect(middle).toBeGreaterThan(1.3 * small);
  expect(large).toBeGreaterThan(1.3 * middle);
  // Far below what it would be if every article brought words of its own.
  expect(large).toBeLessThan((small * 1_600) / real.length / 2);
});
