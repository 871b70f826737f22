/** What is learned from a reply that was sent. */
import type { Trace } from '../domain/trace.ts';
import type { Pair } from '../learning/pair.ts';

/** The article that the reply cites first answers the question, which is masked in the trace. */
export function pairsOf({ question, cited = [] }: Trace, variant: string | null | undefined): Pair[] {
  const chosen = cited.find((one) => one.variant === variant) ?? cited[0];
  return chosen === undefined ? [] : [{ articleId: chosen.articleId, lang: chosen.lang, question }];
}
