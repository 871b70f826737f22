/** What a suggestion and a bot's turn take in process with no model, and what keeping traces costs. */
import type { Message } from '../../src/domain/conversation.ts';
import { mainTenant } from '../../src/domain/tenant.ts';
import { createServices, type Services } from '../../src/services.ts';
import type { Store } from '../../src/store/store.ts';
import { demoServices } from '../demo-services.ts';
import { percentile } from '../metrics/summary.ts';
import type { EvalQuestion } from '../questions.ts';
import { medianLatency, roundsOf, timeEach, type Latency } from './rounds.ts';

export interface Dialogue {
  readonly lang: string;
  readonly messages: readonly Message[];
}

export interface TraceCost {
  /** Suggestions a second one after another, the writing of the traces included. */
  readonly without: number;
  readonly withTraces: number;
}

/** Services over a store that others may use too. */
export function servicesOver(store: Store, options: { readonly traceDays?: number } = {}) {
  return createServices({ store, tenant: mainTenant, now: () => new Date(), threshold: 0.5, ...options });
}

export function suggestionRequest({ messages, lang }: Dialogue) {
  return { messages, locale: lang, audience: 'customer' } as const;
}

export async function measureSuggestions(
  store: Store,
  questions: readonly EvalQuestion[],
  rounds: number,
): Promise<Latency> {
  const services = servicesOver(store);
  try {
    return medianLatency(
      await roundsOf(rounds, () => timeEach(questions, (asked) => services.suggest(suggestionRequest(asked)))),
    );
  } finally {
    await services.stop();
  }
}

/** Both take turns, so that whatever else the machine does hits both. */
export async function measureTraces(
  store: Store,
  questions: readonly EvalQuestion[],
  rounds: number,
): Promise<TraceCost> {
  const without = servicesOver(store, { traceDays: 0 });
  const withTraces = servicesOver(store, { traceDays: 30 });
  const perSecond = async (services: Services) => {
    const startedAt = performance.now();
    for (const asked of questions) await services.suggest(suggestionRequest(asked));
    await services.stop();
    return (questions.length * 1000) / (performance.now() - startedAt);
  };
  const measured = await roundsOf(rounds, async () => ({
    without: await perSecond(without),
    withTraces: await perSecond(withTraces),
  }));
  const median = (name: keyof TraceCost) =>
    percentile(
      measured.map((one) => one[name]),
      0.5,
    );
  return { without: median('without'), withTraces: median('withTraces') };
}

/** The last turn of each dialogue over the demo knowledge base, each in a conversation of its own. */
export async function measureBot(dialogues: readonly Dialogue[], rounds: number): Promise<Latency> {
  const demo = await demoServices();
  let conversations = 0;
  try {
    const take = ({ messages, lang }: Dialogue) =>
      demo.services.takeTurn({ conversationId: `bench-${(conversations += 1)}`, messages, locale: lang });
    return medianLatency(await roundsOf(rounds, () => timeEach(dialogues, take)));
  } finally {
    await demo.close();
  }
}
