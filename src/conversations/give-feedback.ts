/** Keeps what an agent did with a reply, and learns from it: a reply that was sent answered its question. */
import { and, eq } from 'drizzle-orm';
import type { Difference, Feedback } from '../domain/contact.ts';
import type { Principal } from '../domain/principal.ts';
import type { Trace } from '../domain/trace.ts';
import { SufflerError } from '../errors.ts';
import { learn } from '../learning/learn.ts';
import { contactEvents, feedback } from '../store/schema.ts';
import type { Statement } from '../store/store.ts';
import type { ConversationParts } from './conversation-parts.ts';
import { differenceOf } from './difference.ts';
import { pairsOf } from './pairs-of.ts';
import { assertStaff } from './reach.ts';

export interface Judged {
  readonly verdict: Feedback['verdict'];
  /** Empty where the two texts are not told. */
  readonly difference: Difference;
}

/** Rejects with `reply_not_found`, or `invalid_request` where an edited text is missing. */
export type GiveFeedback = (principal: Principal, replyId: string, given: Feedback) => Promise<Judged>;

export function createGiveFeedback(
  { store, tenant, now, wake }: ConversationParts,
  trace: (id: string) => Promise<Trace | undefined>,
): GiveFeedback {
  const isOf = (replyId: string) => and(eq(feedback.tenant, tenant), eq(feedback.replyId, replyId));

  async function keep(replyId: string, row: typeof feedback.$inferInsert, pairs: readonly Statement[]) {
    const at = row.at;
    const told =
      row.conversationId == null
        ? []
        : [
            store.db
              .insert(contactEvents)
              .values({ tenant, conversationId: row.conversationId, kind: 'feedback', at, data: {} }),
          ];
    const [before] = await store.db.select({ verdict: feedback.verdict }).from(feedback).where(isOf(replyId));
    if (before === undefined) {
      // Of two at once the second finds the reply judged, and all of it is undone.
      await store.atomic([store.db.insert(feedback).values(row), ...pairs, ...told]);
      return;
    }
    // Judged anew it counts once: what was learned from it is learned.
    const learned = before.verdict === 'rejected' ? pairs : [];
    await store.atomic([store.db.update(feedback).set(row).where(isOf(replyId)), ...learned, ...told]);
  }

  return async (principal, replyId, given) => {
    assertStaff(principal);
    const { verdict, variant, reason, sentText, suggestedText, conversationId } = given;
    if (verdict === 'edited' && sentText === undefined) {
      throw new SufflerError('invalid_request', 'sentText: must be there where the reply was edited.');
    }
    const traced = await trace(replyId);
    if (traced === undefined) {
      throw new SufflerError('reply_not_found', 'there is no such reply, or its trace is older than traces are kept.');
    }
    const known = suggestedText !== undefined && sentText !== undefined;
    const difference = known ? differenceOf(suggestedText, sentText, traced.lang) : [];
    const row = {
      ...{ tenant, replyId, verdict, variant: variant ?? null, reason: reason ?? null, sentText: sentText ?? null },
      ...{ difference, conversationId: conversationId ?? null, at: now().toISOString() },
      personId: principal.kind === 'person' ? principal.id : null,
    };
    const pairs = verdict === 'rejected' ? [] : learn({ store, tenant, now }, pairsOf(traced, variant));
    await keep(replyId, row, pairs).catch(() => keep(replyId, row, pairs));
    wake();
    return { verdict, difference };
  };
}
