/** Reads a refusal back from its passage. */
import type { Refusal } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';

/** A refusal passage holds `when`, `reason` and the alternatives, a line each (see ingest/parse-article.ts). */
export function readRefusal({ text }: Passage): Pick<Refusal, 'when' | 'reason' | 'alternatives'> {
  const [when = '', reason = '', ...alternatives] = text.split('\n');
  return { when, reason, alternatives: alternatives.map((line) => line.replace(/^- /, '')) };
}
