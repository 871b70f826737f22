/** Looks for personal values where they must not be: in what is stored, and in what an agent's summary says. */
import type { Asked } from './ask-case.ts';

/** The values that were found, as they stand in the case. */
export function personalOut(values: readonly string[], { traces, turn }: Pick<Asked, 'traces' | 'turn'>): string[] {
  const kept = JSON.stringify([traces, turn.handoff]).toLowerCase();
  return values.filter((value) => kept.includes(value.toLowerCase()));
}
