/**
 * Makes a large knowledge base of a small real one, the same in every run.
 *
 * The rule: the first articles are the real ones as they are. Each further one takes the title of a real article and up
 * to six passages of three real articles of the same language. Of its rare words (those of at most two real articles)
 * some become words of their own, with a suffix that follows from their number, so that the vocabulary grows as Heaps'
 * law says, V = V0 (n / n0)^β, with V0 and β read from the real articles (β from half of them and all); those that do
 * not become new ones stand as one of the forms that the word has got so far. So a rare word stays rare.
 */
import type { CutArticle } from '../../ingest/cut-article.ts';
import type { Passage } from '../../src/domain/passage.ts';
import { createRandom, pick } from '../random.ts';

const SOURCES = 3;
const PASSAGES = 6;
/** A word of at most so many real articles is rare. */
const RARE = 2;

export const growthRule =
  'beyond the real articles each made one takes its title and up to 6 passages from 3 real ones of its language; rare words (of at most 2 real articles) get suffixes so that the vocabulary grows by Heaps’ law, with the exponent of the real articles';

const word = /[\p{L}]{4,}/gu;

interface Language {
  readonly articles: readonly CutArticle[];
  readonly rare: ReadonlySet<string>;
  /** Distinct words that `count` articles of the language should have. */
  readonly vocabulary: (count: number) => number;
}

/** Gives `count` articles: the real ones first, then made ones. Ids of made ones end in `-made-N`. */
export function* growArticles(real: readonly CutArticle[], count: number): Generator<CutArticle> {
  yield* real.slice(0, count);
  const random = createRandom(2026);
  const languages = new Map<string, Language>();
  const made = new Map<string, number>();
  const minted = new Map<string, number>();
  const forms = new Map<string, number>();

  for (let number = real.length; number < count; number += 1) {
    // Languages keep their shares.
    const { lang } = pick(real, random).frontMatter;
    const language = languages.get(lang) ?? languageOf(real.filter(({ frontMatter }) => frontMatter.lang === lang));
    languages.set(lang, language);
    const own = (made.get(lang) ?? 0) + 1;
    made.set(lang, own);
    const size = language.articles.length;
    let due = language.vocabulary(size + own) - language.vocabulary(size) - (minted.get(lang) ?? 0);

    const vary = (text: string) =>
      text.replace(word, (written) => {
        const key = written.toLowerCase();
        if (!language.rare.has(key)) return written;
        const known = forms.get(key) ?? 0;
        if (due >= 1) {
          due -= 1;
          minted.set(lang, (minted.get(lang) ?? 0) + 1);
          forms.set(key, known + 1);
          return written + suffix(known + 1, lang);
        }
        const form = Math.floor(random() * (known + 1));
        return form === 0 ? written : written + suffix(form, lang);
      });
    yield makeArticle(language.articles, number, vary, random);
  }
}

function makeArticle(
  articles: readonly CutArticle[],
  number: number,
  vary: (text: string) => string,
  random: () => number,
): CutArticle {
  const sources = Array.from(Array(SOURCES).keys(), () => pick(articles, random));
  const [first = pick(articles, random)] = sources;
  const pool = sources.flatMap(({ passages }) => passages);
  const start = Math.floor(random() * Math.max(1, pool.length - PASSAGES));
  const passages = pool
    .slice(start, start + PASSAGES)
    .map((passage): Passage => ({ ...passage, text: vary(passage.text), headingPath: passage.headingPath.map(vary) }));
  const frontMatter = { ...first.frontMatter, title: vary(first.frontMatter.title), questions: [], aliases: [] };
  return {
    ...first,
    body: passages.map(({ text }) => text).join('\n\n'),
    frontMatter: { ...frontMatter, id: `${frontMatter.id}-made-${number}` },
    passages,
  };
}

function languageOf(articles: readonly CutArticle[]): Language {
  const holders = new Map<string, number>();
  let half = 0;
  articles.forEach(({ frontMatter, passages }, at) => {
    const text = [frontMatter.title, ...passages.flatMap((one) => [...one.headingPath, one.text])].join(' ');
    for (const one of new Set(text.toLowerCase().match(word))) holders.set(one, (holders.get(one) ?? 0) + 1);
    if (at + 1 === Math.ceil(articles.length / 2)) half = holders.size;
  });
  const exponent = half === 0 || articles.length < 2 ? 0.6 : Math.log2(holders.size / half);
  return {
    articles,
    rare: new Set([...holders].filter(([, count]) => count <= RARE).map(([one]) => one)),
    vocabulary: (count) => holders.size * (count / articles.length) ** exponent,
  };
}

/** Letters that no stemmer takes off, the same for the same number: 1 is `zb` or `жб`, and so on. */
function suffix(number: number, lang: string): string {
  const [mark, letters] = lang === 'ru' ? ['ж', 'бвгдзкмнпр'] : ['z', 'bcdfghkmpq'];
  return (
    mark +
    Array.from(String(number))
      .map((digit) => letters[Number(digit)] ?? '')
      .join('')
  );
}
