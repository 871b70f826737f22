/** What the customer did and the server does not know yet, oldest first. It is kept until the server has it. */
import type { Rating } from '../../domain/contact.ts';
import type { Keep } from './keep.ts';

/** `key` is the Idempotency-Key: sent twice it counts once. */
export type Outgoing =
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly text: string;
      /** The newest message when it was written: one with its text behind that is this one. */
      readonly after: number;
      /** Why the server will not take it; it is out of the queue then. */
      readonly refused?: string;
    }
  | { readonly kind: 'handoff'; readonly key: string }
  | { readonly kind: 'rating'; readonly key: string; readonly rating: Rating };

/** Read anew each time: another tab may have written. */
export function createOutbox(keep: Keep) {
  const list = () => keep.read<readonly (Outgoing | null)[]>('outbox', []).filter(isOurs);
  const write = (items: readonly Outgoing[]) => {
    keep.write('outbox', items.length === 0 ? undefined : items);
  };
  return {
    list,
    /** What is to be sent next. */
    next: () => list().find((item) => item.kind !== 'message' || item.refused === undefined),
    add(item: Outgoing) {
      write([...list(), item]);
    },
    remove(key: string) {
      write(list().filter((item) => item.key !== key));
    },
    /** It is stored as message `seq`, so that a later one with the same words is not taken for it. */
    stored(key: string, seq: number) {
      const rest = list().filter((item) => item.key !== key);
      write(rest.map((item) => (item.kind === 'message' ? { ...item, after: Math.max(item.after, seq) } : item)));
    },
    refuse(key: string, code: string) {
      const kept = list().filter((item) => item.key !== key || item.kind === 'message');
      write(kept.map((item) => (item.key === key ? { ...item, refused: code } : item)));
    },
    /** For a new conversation: what is written still counts, what was asked of the old one does not. */
    startAnew() {
      write(list().flatMap((item) => (item.kind === 'message' ? [{ ...item, after: 0 }] : [])));
    },
  };
}
export type Outbox = ReturnType<typeof createOutbox>;

/** The storage belongs to the page around: a thing without a key is none of ours. */
const isOurs = (item: Outgoing | null): item is Outgoing => typeof item?.key === 'string';
