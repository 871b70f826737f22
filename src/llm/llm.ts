/** PORT. A language model: words in, words out, whole or as they come. */

/** What a model is asked for; settings may differ between them. */
export const llmFeatures = ['suggestion', 'refusal', 'bot', 'judge'] as const;
export type LlmFeature = (typeof llmFeatures)[number];

export interface LlmRequest {
  readonly feature: LlmFeature;
  /** What it shall do; from a prompt, never from a customer. */
  readonly system: string;
  /** What it shall do it with; masked before it comes here. */
  readonly user: string;
  /** 0..2, 0 is the same answer each time. Default: the feature's setting. */
  readonly temperature?: number | undefined;
  /** Tokens of the answer at most. Default: the feature's setting. */
  readonly maxTokens?: number | undefined;
  /** Aborted when nobody waits any longer, as when the customer wrote again: everything stops at once. */
  readonly signal?: AbortSignal | undefined;
}

/** Why the answer ended: `length` is one that was cut off at its most tokens. */
export type FinishReason = 'stop' | 'length' | 'content-filter' | 'other';

export interface LlmUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface LlmEnd {
  readonly finishReason: FinishReason;
  /** `undefined` where the endpoint does not count. */
  readonly usage: LlmUsage | undefined;
}

export interface LlmAnswer extends LlmEnd {
  readonly text: string;
}

/** Any number of `text-delta`, none of them empty, then one `end`. */
export type LlmEvent = { readonly type: 'text-delta'; readonly text: string } | ({ readonly type: 'end' } & LlmEnd);

export interface Llm {
  /** Rejects with a `SufflerError` whose code starts with `model_`, within the feature's deadline. */
  complete(request: LlmRequest): Promise<LlmAnswer>;
  /**
   * Begins when it is first read; whoever stops reading ends the request. A stream without its `end` throws, as
   * `complete` rejects: what came before is not to be used.
   */
  stream(request: LlmRequest): AsyncIterable<LlmEvent>;
}
