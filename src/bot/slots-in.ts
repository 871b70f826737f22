/** Names the slots of a wording. */
import { slotNames } from '../domain/conversation.ts';

export function slotsIn(wording: string): { readonly unknown: readonly string[] } {
  const named = Array.from(wording.matchAll(/\{([^{}]*)\}/g), ([, name = '']) => name);
  return { unknown: named.filter((name) => !slotNames.some((known) => known === name)) };
}
