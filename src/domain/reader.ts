/** Who is reading: decides which articles and passages exist for this request. */
import type { Audience, Channel } from './article.ts';

/** The articles that are searched together. What they hold says nothing of any others, not even how rare a word is. */
export interface Corpus {
  readonly tenant: string;
  readonly lang: string;
}

/** A corpus as one request knows it. */
export interface CorpusAsOf extends Corpus {
  /**
   * Version of the knowledge base that the request found when it came: copies that are up to it need not look again.
   * Absent: they look what is stored now.
   */
  readonly version?: number | undefined;
}

export interface Reader extends CorpusAsOf {
  /** An agent sees customers' articles too; a customer never sees an agent's. */
  readonly audience: Audience;
  readonly channel?: Channel | undefined;
  /** The moment for which validity dates are judged. */
  readonly at: Date;
}
