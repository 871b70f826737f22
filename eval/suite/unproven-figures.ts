/** Counts the figures that were shown and that nothing proves, by reading the articles from outside. */
import type { Customer } from '../../src/domain/conversation.ts';
import type { Citation } from '../../src/domain/reply.ts';
import { figuresOf } from '../../src/grounding/figures.ts';
import type { Services } from '../../src/services.ts';
import type { Asked } from './ask-case.ts';
import { citedPassages } from './cited-passages.ts';

/** Of every text that says something: what was whispered, what the bot said, and the refusal. A question back says nothing. */
export async function unprovenFigures(
  { reply, turn, refusal }: Pick<Asked, 'reply' | 'turn' | 'refusal'>,
  customer: Customer | undefined,
  article: Services['article'],
): Promise<number> {
  const texts: { readonly text: string; readonly citations: readonly Citation[] }[] = [
    ...(reply.outcome === 'clarify' ? [] : reply.suggestions),
    ...(turn.outcome === 'answered' || turn.outcome === 'refused' ? [turn] : []),
    ...(refusal === undefined ? [] : [refusal]),
  ];
  const given = JSON.stringify(customer ?? {});
  let unproven = 0;
  for (const { text, citations } of texts) {
    const { passages } = await citedPassages(citations, article);
    // The name of a table's column stands in its first row.
    const columns = passages.filter(({ kind }) => kind === 'table').map((table) => table.text.split('\n')[0] ?? '');
    const proven = new Set([...citations.map(({ quote }) => quote), ...columns, given].flatMap(figuresOf));
    unproven += figuresOf(text).filter((figure) => !proven.has(figure)).length;
  }
  return unproven;
}
