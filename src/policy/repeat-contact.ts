/** Tells whether a customer comes back too soon with what was not settled: they should meet a person. Pure. */
import type { Customer } from '../domain/conversation.ts';
import { fold } from '../text/fold.ts';

/** An earlier conversation with our own bot. */
export interface EarlierConversation {
  readonly lastAt: string;
  /** It ended with a hand-off, or with a question. */
  readonly unresolved: boolean;
  readonly articles: readonly string[];
}

export interface RepeatEvidence {
  readonly contacts: Customer['contacts'];
  readonly earlier: readonly EarlierConversation[];
  readonly now: Date;
  /** In ms. */
  readonly quietPeriod: number;
  /** Terms of what the customer says now. */
  readonly terms: ReadonlySet<string>;
  readonly termsOf: (text: string) => readonly string[];
  /** Articles that would answer now, where that is known. */
  readonly articles: readonly string[];
}

/** Clocks of two systems differ by so much, in ms. */
const SKEW = 5 * 60_000;
const unresolved =
  /^(?:not |un|не ?)(?:re)?(?:solved|решен|решён|закрыт)|^(?:open|pending|waiting|in progress|escalated|handed off|reopened|в работе|открыт|ожида|передан|эскал)/iu;

/** Within the quiet period, and unresolved or of the same topic. A contact that tells neither proves nothing. */
export function isRepeatContact(evidence: RepeatEvidence): boolean {
  const { contacts, earlier, articles } = evidence;
  return (
    contacts.some(
      ({ at, topic, outcome }) =>
        isRecent(at, evidence) && (isUnresolved(outcome) || (topic !== undefined && isSameTopic(topic, evidence))),
    ) ||
    earlier.some(
      (one) =>
        isRecent(one.lastAt, evidence) &&
        (one.unresolved || one.articles.some((article) => articles.includes(article))),
    )
  );
}

function isRecent(at: string, { now, quietPeriod }: RepeatEvidence): boolean {
  const age = now.getTime() - new Date(at).getTime();
  return age >= -SKEW && age < quietPeriod;
}

function isUnresolved(outcome: string | undefined): boolean {
  return outcome !== undefined && unresolved.test(fold(outcome).replaceAll(/[_-]/g, ' ').trim());
}

/** The name of an article that would answer, or a word in common. */
function isSameTopic(topic: string, { articles, terms, termsOf }: RepeatEvidence): boolean {
  if (articles.includes(topic)) return true;
  return termsOf(topic).some((term) => terms.has(term));
}
