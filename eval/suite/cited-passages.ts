/** Looks citations up in the articles, from outside: by the API's own view of what a customer may see. */
import type { Passage } from '../../src/domain/passage.ts';
import type { Citation } from '../../src/domain/reply.ts';
import type { Services } from '../../src/services.ts';

export interface CitedPassages {
  /** Those that hold the quote of each citation. */
  readonly passages: readonly Passage[];
  /** Quotes that no passage of the article holds. */
  readonly fake: number;
  /** Citations of articles that a customer may not see. */
  readonly hidden: number;
}

export async function citedPassages(
  citations: readonly Citation[],
  article: Services['article'],
): Promise<CitedPassages> {
  const passages: Passage[] = [];
  let [fake, hidden] = [0, 0];
  for (const { articleId, lang, quote, title } of citations) {
    const seen = await article({ id: articleId, locale: lang, audience: 'customer' }).catch(() => undefined);
    const holding = seen?.passages.filter(({ text }) => text.includes(quote)) ?? [];
    if (seen === undefined) hidden += 1;
    // A question back quotes titles.
    else if (holding.length === 0 && quote !== title) fake += 1;
    passages.push(
      ...holding.map(({ kind, heading, anchor, text }) => ({
        ...{ kind, anchor, text, line: 0, audience: 'customer' as const },
        headingPath: heading === '' ? [] : heading.split(' › '),
      })),
    );
  }
  return { passages, fake, hidden };
}
