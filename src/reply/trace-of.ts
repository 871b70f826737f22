/** Makes the trace of a reply from what was looked at and what came of it. */
import type { Reply, Suggestion } from '../domain/reply.ts';
import type { Trace } from '../domain/trace.ts';
import { mask } from '../privacy/mask.ts';
import type { ReplyContext } from './read-request.ts';
import type { ModelWork } from './model-writer.ts';

export interface TraceParts {
  readonly asked: Trace['asked'];
  readonly at: Date;
  readonly context: ReplyContext;
  readonly threshold: number;
  readonly decision: string;
  readonly reply: Pick<Reply, 'id' | 'outcome' | 'reason' | 'composer' | 'degradedBecause' | 'timings'>;
  readonly suggestions: readonly Suggestion[];
  readonly work: ModelWork | undefined;
}

/** Characters of the question that are kept. */
const QUESTION_AT_MOST = 2_000;

export function traceOf({ asked, at, context, threshold, decision, reply, suggestions, work }: TraceParts): Trace {
  const { request, reader, retrieved } = context;
  const { question, found, confidence, inDomain, answerable, first } = retrieved;
  return {
    id: reply.id,
    at: at.toISOString(),
    asked,
    ...(request.conversationId === undefined ? {} : { conversationId: request.conversationId }),
    lang: reader.lang,
    audience: reader.audience,
    ...(reader.channel === undefined ? {} : { channel: reader.channel }),
    question: question.masked.slice(0, QUESTION_AT_MOST),
    terms: question.terms.map(({ term, weight }) => ({ term: maskTerm(term), weight })),
    passages: found.map(({ id, lang, revision, score, best }) => ({
      articleId: id,
      lang,
      revision,
      heading: best.headingPath.join(' › '),
      kind: best.kind,
      score,
    })),
    cited: suggestions.flatMap(({ variant, citations: [first] }) =>
      first === undefined ? [] : [{ variant, articleId: first.articleId, lang: first.lang }],
    ),
    confidence,
    chances: { inDomain, answerable, first },
    threshold,
    decision,
    outcome: reply.outcome,
    ...(reply.reason === undefined ? {} : { reason: reply.reason }),
    composer: reply.composer,
    degradedBecause: reply.degradedBecause ?? [],
    ...(work?.model === undefined ? {} : { model: work.model }),
    struck: [...(work?.struck ?? [])],
    masked: work?.masked ?? {},
    timings: reply.timings,
  };
}

/** A single word has nothing beside it that would tell it for a name: only by its figures or its @ is it personal. */
function maskTerm(term: string): string {
  return /[\d@]/.test(term) ? mask(term) : term;
}
