/** Finds the refusal that covers what a customer asks, with its article and passage as this reader may see them. */
import type { Refusal } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import type { PublishedArticle } from '../retrieval/published.ts';
import type { Retrieval } from '../retrieval/retrieve.ts';
import type { RankedRefusal, RankRefusals } from './rank-refusals.ts';
import type { ReplyContext } from './read-request.ts';

export interface FoundRefusal {
  readonly article: PublishedArticle;
  readonly refusal: Refusal;
  readonly passage: Passage;
  readonly score: number;
}

/** `least`: how likely it must be that the customer asks for what is refused, 0..1. */
export type FindRefusal = (context: ReplyContext, least: number) => Promise<FoundRefusal | undefined>;

/** Hits looked at before it is given up: what the index holds may be gone since. */
const LOOKED_AT = 3;

export function createFindRefusal(
  rankRefusals: RankRefusals,
  retrieval: Pick<Retrieval, 'visibleOf' | 'passagesOf'>,
): FindRefusal {
  return async (context, least) => {
    // Whatever the agent may read: the refusal is for the customer.
    const eyes = { ...context.reader, audience: 'customer' as const };
    const ranked = await rankRefusals(context, eyes);
    const [first] = context.retrieved.found;
    const isSure = ({ articleKey, refusal, chance }: RankedRefusal) =>
      chance >= least ||
      // Nobody wrote how customers ask for it: then the search tells, whose best passage it is.
      (refusal.questions.length === 0 &&
        articleKey === first?.key &&
        first.best.text.startsWith(`${oneLine(refusal.when)}\n`));
    const hits = ranked.filter(isSure).slice(0, LOOKED_AT);
    if (hits.length === 0) return undefined;
    const articles = await retrieval.visibleOf(
      hits.map(({ articleKey }) => articleKey),
      eyes,
    );
    for (const { articleKey, revision, at, refusal, score } of hits) {
      const article = articles.find(({ key }) => key === articleKey);
      if (article?.revision !== revision) continue;
      const passages = await retrieval.passagesOf(article, eyes);
      // Passages are cut from the front matter in its order (ingest/parse-article.ts).
      const passage = passages.filter(({ kind }) => kind === 'refusal')[at];
      if (passage !== undefined) return { article, refusal, passage, score };
    }
    return undefined;
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
