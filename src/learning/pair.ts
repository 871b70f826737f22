/** A question whose reply was accepted, with the article that answers it. */

export interface Pair {
  readonly articleId: string;
  readonly lang: string;
  /** As the customer asked it; personal data is masked before it is stored. */
  readonly question: string;
}
