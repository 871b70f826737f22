/** Words a refusal that was found: proven, dressed, or nothing where it would be a bare no. */
import type { Suggestion } from '../domain/reply.ts';
import type { RefusalObject } from '../domain/refusal.ts';
import { assemble } from './assemble.ts';
import { buildRefusal } from './build-refusal.ts';
import type { RankedRefusal } from './rank-refusals.ts';
import type { ReplyContext } from './read-request.ts';

export interface WordedRefusal {
  readonly refusal: RefusalObject;
  readonly suggestion: Suggestion;
}

export function refuseWith(
  { article, passage, refusal }: Pick<RankedRefusal, 'article' | 'passage' | 'refusal'>,
  { request, form, said, worn }: ReplyContext,
): WordedRefusal | undefined {
  const { customer } = request;
  const built = buildRefusal({ article, passage, mayEscalate: refusal.may_escalate, customer, form, said });
  const suggestion = built === undefined ? undefined : assemble('full', built.pieces, worn);
  return built === undefined || suggestion === undefined ? undefined : { refusal: built.refusal, suggestion };
}
