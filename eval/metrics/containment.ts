/** How many conversations a bot ends by itself, and how many of these well. Terms of the trade; no paper defines them. */

export interface EndedConversation {
  readonly handedOff: boolean;
  /** Whether the customer got what was right. */
  readonly right: boolean;
}

export interface Containment {
  /** Share of conversations that no person had to take over, 0..1. */
  readonly containment: number;
  /** Share that the bot ended and got right, 0..1; never more than the containment. */
  readonly resolution: number;
  /** Containment less resolution: customers that were kept from a person and not helped, 0..1. */
  readonly gap: number;
}

/** Of four one handed over, two right, one wrong: 3/4, 1/2 and 1/4. `undefined` where there are none. */
export function containmentOf(conversations: readonly EndedConversation[]): Containment | undefined {
  if (conversations.length === 0) return undefined;
  const ended = conversations.filter(({ handedOff }) => !handedOff);
  const resolved = ended.filter(({ right }) => right);
  return {
    containment: ended.length / conversations.length,
    resolution: resolved.length / conversations.length,
    gap: (ended.length - resolved.length) / conversations.length,
  };
}
