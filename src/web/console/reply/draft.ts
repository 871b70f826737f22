/** What lies in the reply box of a conversation, kept in the tab: it survives a reload and an expired session. */
import { z } from 'zod';
import { variants } from '../../../domain/reply.ts';
import type { Taken } from '../assist/taken.ts';
import { keep, recall } from '../kept.ts';

export interface Draft {
  readonly text: string;
  readonly kind: 'message' | 'comment';
  /** The suggestion that the text began as. */
  readonly taken: Taken | null;
  /** The newest message that stood there when the text was last touched. */
  readonly seen: number;
}

const draftSchema: z.ZodType<Draft> = z.object({
  text: z.string(),
  kind: z.enum(['message', 'comment']),
  taken: z
    .object({
      text: z.string(),
      replyId: z.string().nullable(),
      variant: z.enum(variants).exactOptional(),
      how: z.enum(['take', 'edit', 'insert']),
    })
    .nullable(),
  seen: z.number(),
});

export function emptyDraft(seen: number): Draft {
  return { text: '', kind: 'message', taken: null, seen };
}

export function recallDraft(id: string, seen: number): Draft {
  const kept = recall('tab', `draft.${id}`);
  if (kept === undefined) return emptyDraft(seen);
  try {
    return draftSchema.parse(JSON.parse(kept));
  } catch {
    // Written by another version of the page.
    return emptyDraft(seen);
  }
}

export function keepDraft(id: string, draft: Draft): void {
  keep('tab', `draft.${id}`, draft.text === '' ? '' : JSON.stringify(draft));
}
