/** The numbers of the ranking, chosen on dev questions of several knowledge bases; `npm run bench:retrieval` prints what they reach. */

export const ranking = {
  /** Term frequency saturation of BM25F. */
  k1: 2.2,
  title: { weight: 4, b: 0.5 },
  headings: { weight: 1.5, b: 0.7 },
  body: { weight: 1, b: 1 },
  /** Below 1 a rare word outweighs common ones less: in a story most rare words are beside the point. */
  damping: 0.8,
  /** How much the length of a curated question counts, and the terms of a usual one. */
  questions: { b: 0.7, length: 5 },
  /** Weight of the whole article's score. */
  article: 1,
  /** How far terms that stand near one another see, and how fast it fades with each word between. */
  proximity: { reach: 3, fading: 2 },
  /** Up to so many terms an article is little more than its links. */
  linksUpTo: 30,
} as const;

/** Weights of the parts that can be switched off, with 0. */
export interface PartWeights {
  /** The best passage's score, beside the whole article's. */
  readonly passage: number;
  /** Terms that stand near one another. */
  readonly nearness: number;
  /** To be asked for word for word, by title or curated question: an editor said so, so it is more than all else. */
  readonly exact: number;
  /** The curated question that is most alike. */
  readonly questions: number;
  /** What a term counts for standing in any curated question, as if it stood so often in the body. */
  readonly inQuestion: number;
  /** What a related word counts beside the word itself, see term-table.ts. */
  readonly related: number;
  /** What an article links to, for questions. */
  readonly links: number;
  /** What "Yes" or "No" at the start of an article is worth to a question that asks for it. */
  readonly yesOrNo: number;
}

export const partWeights: PartWeights = {
  passage: 1,
  nearness: 0.3,
  exact: 5,
  questions: 1.5,
  inQuestion: 2,
  related: 0.3,
  links: 0.3,
  yesOrNo: 0.3,
};

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
