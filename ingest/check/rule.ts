/** A rule of the lint: sees every article at once. */
import type { CutArticle } from '../cut-article.ts';
import type { Problem } from '../problem.ts';

/** An article with the file it came from. */
export interface CheckedArticle extends CutArticle {
  readonly path: string;
}

export interface CheckInput {
  readonly articles: readonly CheckedArticle[];
  /** Every file of the folder, readable or not. */
  readonly paths: ReadonlySet<string>;
  readonly now: Date;
}

export type Rule = (input: CheckInput) => Problem[];
