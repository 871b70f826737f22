/** What lies open over the suggestions. */
import type { Citation, Variant } from '../../../domain/reply.ts';

/** A passage to read: where it is, and the words in it that prove something. */
export type Passage = Pick<Citation, 'articleId' | 'lang' | 'anchor'> & Partial<Pick<Citation, 'quote' | 'revision'>>;

export type Opened =
  | { readonly kind: 'proof'; readonly proofs: readonly Passage[]; readonly at: number }
  | { readonly kind: 'search' }
  | { readonly kind: 'refusal' }
  | { readonly kind: 'templates' }
  | { readonly kind: 'draft' }
  | {
      readonly kind: 'reject';
      readonly replyId: string;
      readonly variant: Variant;
      readonly text: string;
      readonly number: number;
    };
