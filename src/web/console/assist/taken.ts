/** What is put into the reply box, and what becomes of it: the seam between the suggestions and the box. */
import type { Variant } from '../../../domain/reply.ts';

export interface Taken {
  readonly text: string;
  /** The reply that the text came from; goes with the message. Null for a template, a quote, a question. */
  readonly replyId: string | null;
  /** Absent where a refusal was taken: it has no variants. */
  readonly variant?: Variant;
  /**
   * `take`: the text is the reply, the caret goes behind it. `edit`: the same, the caret goes before it. `insert`: put at
   * the caret, and what is there stays.
   */
  readonly how: 'take' | 'edit' | 'insert';
}
