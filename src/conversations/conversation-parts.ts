/** What the verbs of conversations are made with. */
import type { TenantStore } from '../store/store.ts';

export interface ConversationParts extends TenantStore {
  readonly now: () => Date;
  readonly newId: () => string;
  /** Told after each write that there is something new to read. */
  readonly wake: () => void;
}
