/** What every service that replies is made of, and how it tells what it took. */
import type { Reply } from '../domain/reply.ts';
import type { FindRefusal } from './find-refusal.ts';
import type { ReadRequest, ReplyContext } from './read-request.ts';
import type { RefuseWith } from './refuse-with.ts';
import type { TraceLog } from './trace-log.ts';

export interface ReplyParts {
  readonly readRequest: ReadRequest;
  readonly findRefusal: FindRefusal;
  readonly refuseWith: RefuseWith;
  /** Confidence from which a reply is given, 0..1. */
  readonly threshold: number;
  readonly traces: Pick<TraceLog, 'record'>;
  readonly newId: () => string;
  readonly now: () => Date;
}

/** Until now. */
export function timingsOf({ startedAt, searchedAt }: ReplyContext): Reply['timings'] {
  const finishedAt = performance.now();
  return {
    searchMs: rounded(searchedAt - startedAt),
    composeMs: rounded(finishedAt - searchedAt),
    totalMs: rounded(finishedAt - startedAt),
  };
}

/** To a thousandth. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
