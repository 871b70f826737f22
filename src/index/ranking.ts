/** The numbers of the ranking, chosen on dev questions of several knowledge bases; `npm run bench:retrieval` prints what they reach. */

export const ranking = {
  /** Term frequency saturation of BM25F. */
  k1: 2.2,
  title: { weight: 4, b: 0.5 },
  headings: { weight: 1.5, b: 0.7 },
  body: { weight: 1, b: 1 },
  /** Below 1 a rare word outweighs common ones less: in a story most rare words are beside the point. */
  damping: 0.8,
  /** What it is worth to be asked for word for word, by title or curated question: an editor said so, so it is more than all else. */
  exact: 5,
  /** What a term counts for standing in any curated question, as if it stood so often in the body. */
  inQuestion: 2,
  /** Weight of the curated question that is most alike, and how much its length counts. */
  questions: { weight: 1.5, b: 0.7 },
  /** Terms of a usual curated question. */
  questionLength: 5,
  /** What a related word counts beside the word itself, see related-terms.ts. */
  related: 0.3,
  /** Weight of the whole article's score beside its best passage's. */
  article: 1,
  /** Weight of terms that stand near one another, how far they see, and how fast it fades with each word between. */
  proximity: { weight: 0.3, reach: 3, fading: 2 },
  /** Weight of what an article links to, for questions; up to so many terms it is little more than its links. */
  links: { weight: 0.3, shortUpTo: 30 },
  /** What "Yes" or "No" at the start of an article is worth to a question that asks for it. */
  yesOrNo: 0.3,
} as const;

/** BM25's saturation: grows with the frequency, to k1 + 1 at most. */
export function saturate(frequency: number): number {
  return (frequency * (ranking.k1 + 1)) / (frequency + ranking.k1);
}

/** BM25's length normalisation: 1 at the average length. */
export function normFor(b: number, length: number, average: number): number {
  return average === 0 ? 1 : 1 - b + (b * length) / average || 1;
}

/** Damped inverse document frequency, above 0: of `holding` articles out of `articles`. */
export function rarityOf(holding: number, articles: number): number {
  const held = Math.min(holding, articles);
  return Math.log(1 + (articles - held + 0.5) / (held + 0.5)) ** ranking.damping;
}
