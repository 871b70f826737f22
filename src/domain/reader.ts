/** Who is reading: decides which articles and passages exist for this request. */
import type { Audience, Channel } from './article.ts';

/** The articles that are searched together. What they hold says nothing of any others, not even how rare a word is. */
export interface Corpus {
  readonly tenant: string;
  readonly lang: string;
}

export interface Reader extends Corpus {
  /** An agent sees customers' articles too; a customer never sees an agent's. */
  readonly audience: Audience;
  readonly channel?: Channel | undefined;
  /** The moment for which validity dates are judged. */
  readonly at: Date;
}
