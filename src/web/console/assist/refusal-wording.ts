/** The words of a refusal with the alternatives that the agent picked: the reason, then what the customer can do. */
import type { RefusalObject } from '../../../domain/refusal.ts';

/**
 * The server's own wording where the picked ones are those it names; else reason and alternatives as the article has them.
 * Empty without an alternative: a bare no is never sent.
 */
export function refusalWording(refusal: RefusalObject, picked: readonly string[], worded: string): string {
  const chosen = refusal.alternatives.filter((alternative) => picked.includes(alternative));
  if (chosen.length === 0) return '';
  const named = refusal.alternatives.filter((alternative) => worded.includes(alternative));
  const isAsWorded = named.length === 0 ? chosen.length === refusal.alternatives.length : sameList(named, chosen);
  return isAsWorded ? worded : [refusal.reason, ...chosen].join(worded.includes('\n') ? '\n' : ' ');
}

/** The alternatives to begin with: those that fitted the channel. */
export function pickedAtFirst({ alternatives }: RefusalObject, worded: string): string[] {
  const named = alternatives.filter((alternative) => worded.includes(alternative));
  return named.length === 0 ? [...alternatives] : named;
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}
