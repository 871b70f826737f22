/** Checks what was said against the published articles, from outside: by the API's own article view. */
import type { BotTurn } from '../../src/domain/bot-turn.ts';
import type { Customer } from '../../src/domain/conversation.ts';
import type { Citation, Reply } from '../../src/domain/reply.ts';
import { figuresOf } from '../../src/grounding/figures.ts';
import type { RefusalReply } from '../../src/reply/refuse.ts';
import type { Services } from '../../src/services.ts';

export interface SaidAll {
  readonly reply: Reply;
  readonly turn: BotTurn;
  readonly refusal: RefusalReply | undefined;
  readonly customer: Customer | undefined;
}

export interface Unsupported {
  /** Quotes that no passage a customer may see holds, and figures of a text that no quote or value of the request has. */
  readonly claims: number;
  /** Citations of articles that a customer may not see. */
  readonly hidden: number;
}

export async function unsupportedIn(said: SaidAll, article: Services['article']): Promise<Unsupported> {
  const { reply, turn, refusal, customer } = said;
  const texts: { readonly text: string; readonly citations: readonly Citation[] }[] = [
    ...(reply.outcome === 'clarify' ? [] : reply.suggestions),
    ...(turn.outcome === 'answered' || turn.outcome === 'refused' ? [turn] : []),
    ...(refusal === undefined ? [] : [refusal]),
  ];
  let claims = 0;
  let hidden = 0;
  const given = JSON.stringify(customer ?? {});
  for (const { text, citations } of texts) {
    const cited: string[] = [];
    for (const { articleId, lang, quote } of citations) {
      const seen = await article({ id: articleId, locale: lang, audience: 'customer' }).catch(() => undefined);
      const holding = seen?.passages.filter((passage) => passage.text.includes(quote)) ?? [];
      if (seen === undefined) hidden += 1;
      else if (holding.length === 0) claims += 1;
      // The name of a table's column stands in its first row.
      cited.push(
        quote,
        ...holding.filter(({ kind }) => kind === 'table').map(({ text: table }) => table.split('\n')[0] ?? ''),
      );
    }
    const proven = new Set([...cited, given].flatMap(figuresOf));
    claims += figuresOf(text).filter((figure) => !proven.has(figure)).length;
  }
  return { claims, hidden };
}
