/** What a model learns from: a question, or the article's own words, and the article that answers it. */

export interface Example {
  /** Names the example for `remove`: above 0 for an accepted question, below 0 for the article's own words. */
  readonly key: number;
  readonly articleKey: number;
  readonly text: string;
  /** Above 0, see weightOf. */
  readonly weight: number;
}
