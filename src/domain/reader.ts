/** Who is reading: decides which articles and passages exist for this request. */
import type { Audience, Channel } from './article.ts';

export interface Reader {
  /** An agent sees customers' articles too; a customer never sees an agent's. */
  readonly audience: Audience;
  /** Language of the articles searched. */
  readonly lang: string;
  readonly channel?: Channel | undefined;
  /** The moment for which validity dates are judged. */
  readonly at: Date;
}
