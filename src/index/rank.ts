/**
 * Ranks candidate articles for a question: BM25F over the article and over its best passage, plus neighbouring terms.
 * BM25F: Robertson, Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.6.
 */
import type { Audience } from '../domain/article.ts';
import { pairId, type ArticleForm, type PassageForm } from './article-form.ts';
import { countIn, type Bag } from './bag.ts';

/** Mean lengths in terms over the articles of one language. */
export interface Averages {
  readonly articles: number;
  readonly title: number;
  readonly headings: number;
  readonly body: number;
  readonly passageBody: number;
  readonly passageHeadings: number;
}

export interface WeighedTerm {
  readonly id: number;
  /** Question weight times inverse document frequency, above 0. */
  readonly weight: number;
}

export interface Candidate {
  readonly key: number;
  readonly form: ArticleForm;
}

export interface Ranked {
  readonly articleKey: number;
  readonly passageKey: number;
  readonly score: number;
  readonly strength: number;
  readonly evidence: number;
  readonly alike: number;
  readonly matched: number;
}

/** Chosen on the dev questions of a real help centre; `npm run bench` prints what they reach. */
export const ranking = {
  /** Term frequency saturation. */
  k1: 1.6,
  title: { weight: 3, b: 0.5 },
  headings: { weight: 1.5, b: 0.7 },
  /** Weight of the curated question that is most alike, and how much its length counts. */
  questions: { weight: 1.5, b: 0.7 },
  /** Terms of a usual curated question. */
  questionLength: 5,
  /** What a term counts for standing in any curated question, as if it stood so often in the body. */
  inQuestion: 2,
  body: { weight: 1, b: 1 },
  /** Weight of the whole article's score beside its best passage's. */
  article: 1,
  pairs: 0.2,
} as const;

const nothing: WeighedTerm = { id: -1, weight: 0 };

interface Scored {
  readonly key: number;
  readonly passageKey: number;
  readonly article: number;
  readonly passage: number;
  readonly pairs: number;
  readonly question: number;
  readonly matched: number;
}

/** Best first. Only passages for these audiences count; an article none of whose visible text matches is left out. */
export function rank(
  question: readonly WeighedTerm[],
  candidates: readonly Candidate[],
  averages: Averages,
  audiences: readonly Audience[],
  unknownWeight: number,
): Ranked[] {
  const scored = candidates.flatMap((candidate) => {
    const result = scoreArticle(question, candidate, averages, audiences);
    return result === undefined ? [] : [result];
  });
  const top = {
    article: Math.max(...scored.map((one) => one.article)),
    passage: Math.max(...scored.map((one) => one.passage)),
    pairs: Math.max(...scored.map((one) => one.pairs), Number.EPSILON),
    question: Math.max(...scored.map((one) => one.question), Number.EPSILON),
  };
  const best = (totalWeight(question) + unknownWeight) * (ranking.k1 + 1);
  return scored
    .map(({ key, passageKey, article, passage, pairs, question: alike, matched }) => ({
      articleKey: key,
      passageKey,
      score:
        (ranking.article * article) / top.article +
        passage / top.passage +
        (ranking.pairs * pairs) / top.pairs +
        (ranking.questions.weight * alike) / top.question,
      strength: passage / best,
      evidence: passage,
      alike,
      matched,
    }))
    .sort((a, b) => b.score - a.score || a.articleKey - b.articleKey);
}

function scoreArticle(
  question: readonly WeighedTerm[],
  { key, form }: Candidate,
  averages: Averages,
  audiences: readonly Audience[],
): Scored | undefined {
  const asked = question.filter(({ id }) => countIn(form.all, id) > 0);
  if (asked.length === 0) return undefined;
  const passages = form.passages.filter(({ audience }) => audiences.includes(audience));
  const shared = asked.map(({ id }) => sharedFrequency(form, averages, id));
  const inBody = new Float64Array(asked.length);
  const inHeadings = new Float64Array(asked.length);
  let bodyLength = 0;
  let headingsLength = 0;
  let best: { key: number; score: number } | undefined;

  for (const { key: passageKey, headings, body } of passages) {
    const bodyNorm = normFor(ranking.body.b, body.length, averages.passageBody);
    const headingsNorm = normFor(ranking.headings.b, headings.length, averages.passageHeadings);
    let score = 0;
    for (let index = 0; index < asked.length; index += 1) {
      const { id, weight } = asked[index] ?? nothing;
      const bodyCount = countIn(body, id);
      const headingsCount = countIn(headings, id);
      inBody[index] = (inBody[index] ?? 0) + bodyCount;
      inHeadings[index] = (inHeadings[index] ?? 0) + headingsCount;
      const total = frequency(shared[index], headingsCount / headingsNorm, bodyCount / bodyNorm);
      if (total > 0) score += weight * saturate(total);
    }
    bodyLength += body.length;
    headingsLength += headings.length;
    if (best === undefined || score > best.score) best = { key: passageKey, score };
  }

  const bodyNorm = normFor(ranking.body.b, bodyLength, averages.body);
  const headingsNorm = normFor(ranking.headings.b, headingsLength, averages.headings);
  let article = 0;
  let matched = 0;
  asked.forEach(({ weight }, index) => {
    const total = frequency(shared[index], (inHeadings[index] ?? 0) / headingsNorm, (inBody[index] ?? 0) / bodyNorm);
    if (total > 0) matched += 1;
    article += weight * saturate(total);
  });
  if (article === 0 || best === undefined) return undefined;
  return {
    key,
    passageKey: best.key,
    article,
    passage: best.score,
    pairs: scorePairs(question, asked, passages),
    question: scoreQuestions(question, form.questions),
    matched,
  };
}

function frequency(shared = 0, headings: number, body: number): number {
  return shared + ranking.headings.weight * headings + ranking.body.weight * body;
}

/** Title and curated questions speak for every passage of their article. */
function sharedFrequency(form: ArticleForm, averages: Averages, id: number): number {
  return (
    weighed(form.title, id, ranking.title, averages.title) +
    (form.questions.some((question) => countIn(question, id) > 0) ? ranking.inQuestion : 0)
  );
}

/** The best match with one curated question: BM25 with each term once, its length normed by a usual question's. */
function scoreQuestions(question: readonly WeighedTerm[], curated: readonly Bag[]): number {
  let best = 0;
  for (const bag of curated) {
    const norm = normFor(ranking.questions.b, bag.length, ranking.questionLength);
    let score = 0;
    for (const { id, weight } of question) if (countIn(bag, id) > 0) score += weight * saturate(1 / norm);
    if (score > best) best = score;
  }
  return best;
}

/** Sum over the question's neighbouring pairs that some passage holds, each worth its lighter term. */
function scorePairs(
  question: readonly WeighedTerm[],
  held: readonly WeighedTerm[],
  passages: readonly PassageForm[],
): number {
  let sum = 0;
  for (let index = 1; index < question.length; index += 1) {
    const first = question[index - 1];
    const second = question[index];
    if (first === undefined || second === undefined || !held.includes(first) || !held.includes(second)) continue;
    const pair = pairId(first.id, second.id);
    if (passages.some(({ pairs }) => countIn(pairs, pair) > 0)) sum += Math.min(first.weight, second.weight);
  }
  return sum;
}

function weighed(bag: Bag, id: number, field: { weight: number; b: number }, average: number): number {
  const count = countIn(bag, id);
  return count === 0 ? 0 : (field.weight * count) / normFor(field.b, bag.length, average);
}

function normFor(b: number, length: number, average: number): number {
  return average === 0 ? 1 : 1 - b + (b * length) / average || 1;
}

function saturate(frequency: number): number {
  return (frequency * (ranking.k1 + 1)) / (frequency + ranking.k1);
}

function totalWeight(question: readonly WeighedTerm[]): number {
  return question.reduce((sum, { weight }) => sum + weight, 0);
}
