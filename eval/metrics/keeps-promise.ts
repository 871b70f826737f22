/** Whether a hand-off came with the right words, and only because they promise a person. */

export interface HandedOff {
  /** As `HandoffReason`; a record read back from a file has it as text. */
  readonly reason: string | undefined;
  /** Article of the first citation of what was said in passing on. */
  readonly cited: string | undefined;
  /** Articles that answer. */
  readonly articles: readonly string[];
}

/**
 * An article that says "the manager will hear both sides" is an answer and a hand-off at once: said without a person it
 * would be a false promise. Said from a right article it is no false alarm; from another, or with no words, it is one.
 */
export function keepsPromise({ reason, cited, articles }: HandedOff): boolean {
  return reason === 'policy' && cited !== undefined && articles.includes(cited);
}
