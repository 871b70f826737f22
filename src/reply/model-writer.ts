/** PORT of whoever words an answer from passages that were found: a model, whose every sentence is proven or struck. */
import type { Suggestion } from '../domain/reply.ts';
import type { Trace } from '../domain/trace.ts';
import type { Source } from './compose.ts';
import type { ReplyContext } from './read-request.ts';

export interface WritingTask {
  readonly feature: 'suggestion' | 'refusal';
  /** Best first, not empty. */
  readonly sources: readonly Source[];
  readonly context: ReplyContext;
  /** Aborted when nobody waits for the text any more. */
  readonly signal: AbortSignal;
  /** Told each proven sentence of the first variant as it comes. */
  readonly onText?: ((text: string) => void) | undefined;
}

export interface ModelWork {
  /** Empty where nothing useful was proven, or the model failed. */
  readonly suggestions: Suggestion[];
  readonly struck: Trace['struck'];
  readonly model: Trace['model'];
  readonly masked: Trace['masked'];
  /** Code of what went wrong; `undefined` too where the model itself said that the passages do not answer. */
  readonly failure: string | undefined;
}

export interface ModelWriter {
  /** Never rejects: whatever goes wrong is a failure in what it gives. */
  write(task: WritingTask): Promise<ModelWork>;
}
