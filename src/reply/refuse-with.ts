/** Words a refusal that was found: proven, dressed, or nothing where it would be a bare no. */
import type { Suggestion } from '../domain/reply.ts';
import type { RefusalObject } from '../domain/refusal.ts';
import type { Retrieval } from '../retrieval/retrieve.ts';
import { assemble } from './assemble.ts';
import { buildRefusal } from './build-refusal.ts';
import type { RankedRefusal } from './rank-refusals.ts';
import { readRefusal } from './read-refusal.ts';
import type { ReplyContext } from './read-request.ts';

export interface WordedRefusal {
  readonly refusal: RefusalObject;
  readonly suggestion: Suggestion;
}

export type RefuseWith = (
  ranked: Pick<RankedRefusal, 'article' | 'passage'>,
  context: ReplyContext,
) => Promise<WordedRefusal | undefined>;

export function createRefuseWith(retrieval: Pick<Retrieval, 'refusalsOf'>): RefuseWith {
  return async ({ article, passage }, { request, form, said, worn }) => {
    const written = await retrieval.refusalsOf(article);
    const { when } = readRefusal(passage);
    const mayEscalate = written.find((one) => one.when.replaceAll(/\s+/g, ' ') === when)?.may_escalate ?? false;
    const built = buildRefusal({ article, passage, mayEscalate, customer: request.customer, form, said });
    const suggestion = built === undefined ? undefined : assemble('full', built.pieces, worn);
    return built === undefined || suggestion === undefined ? undefined : { refusal: built.refusal, suggestion };
  };
}
