/** Builds the refusal for a dialogue, when a person or the bot has to say no: reason, alternatives, wording. */
import type { Citation, Reply } from '../domain/reply.ts';
import type { RefusalObject } from '../domain/refusal.ts';
import { degradations } from './degradations.ts';
import type { ReplyRequest } from './read-request.ts';
import { rounded, timingsOf, type ReplyParts } from './reply-parts.ts';
import { traceOf } from './trace-of.ts';

export interface RefusalReply extends Pick<
  Reply,
  'id' | 'confidence' | 'composer' | 'degraded' | 'degradedBecause' | 'timings'
> {
  /** `handed_off` where no refusal covers the request, or it would be a bare no. */
  readonly outcome: 'refused' | 'handed_off';
  readonly refusal: RefusalObject | null;
  /** Empty for a hand-off. */
  readonly text: string;
  readonly citations: Citation[];
}

/** `leaving` gives the signal that is aborted when nobody waits any more. */
export type Refuse = (request: ReplyRequest, leaving?: () => AbortSignal) => Promise<RefusalReply>;

/** Articles whose refusals are looked through. */
const SOURCES = 10;
/** A person decided to refuse: the refusal need only be more than chance. */
const LEAST = 0.02;

export function createRefuse(parts: ReplyParts): Refuse {
  const { readRequest, findRefusal, threshold, traces, newId, now, refuseWith } = parts;

  return async (request, leaving) => {
    const context = await readRequest(request, SOURCES);
    const { retrieved } = context;
    const best = await findRefusal(context, LEAST);
    const signal = leaving?.() ?? new AbortController().signal;
    const worded = best === undefined ? undefined : await refuseWith(best, context, { signal });
    const work = worded?.work;
    const because = degradations(retrieved.degraded, work);
    const reply: RefusalReply = {
      id: newId(),
      outcome: worded === undefined ? 'handed_off' : 'refused',
      refusal: worded?.refusal ?? null,
      text: worded?.suggestion.text ?? '',
      citations: worded?.suggestion.citations ?? [],
      confidence: rounded(retrieved.confidence),
      composer: work !== undefined && work.suggestions.length > 0 ? 'model' : 'extractive',
      degraded: because.length > 0,
      ...(because.length > 0 ? { degradedBecause: because } : {}),
      timings: timingsOf(context),
    };
    const decision = best === undefined ? 'no_refusal' : 'refuse';
    const suggestions = worded === undefined ? [] : [worded.suggestion];
    traces.record(traceOf({ asked: 'refusal', at: now(), context, threshold, decision, reply, suggestions, work }));
    return reply;
  };
}
