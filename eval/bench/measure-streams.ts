/** What we add to a model's own time, and what slow models do to those who need none. */
import { createApp } from '../../src/app.ts';
import { mainTenant } from '../../src/domain/tenant.ts';
import { createOpenAiLlm } from '../../src/llm/openai-llm.ts';
import { preparePrompts } from '../../src/prompts/render-prompt.ts';
import { createServices, type Services } from '../../src/services.ts';
import type { Store } from '../../src/store/store.ts';
import type { EvalQuestion } from '../questions.ts';
import { servicesOver, suggestionRequest } from './measure-services.ts';
import { medianLatency, roundsOf, timeEach, type Latency } from './rounds.ts';

export interface StreamFigures {
  /** From a request until its first `text-delta`, with a model that thinks for no time: what is left is ours. */
  readonly untilFirstText: Latency;
  /** Share of the questions that a model worded. */
  readonly worded: number;
}

export interface BesideFigures {
  /** A suggestion in the articles' own wording while so many model streams are open in the same process. */
  readonly beside: Latency;
  readonly alone: Latency;
  readonly streamsFinished: number;
}

const STREAMS = 64;
const minute = 60_000;

/** `pace`: a model of the benchmarks' server. */
async function modelServices(store: Store, url: string, pace: 'at-once' | 'slow'): Promise<Services> {
  const settings = {
    ...{ model: pace, temperature: 0, maxTokens: 700 },
    ...{ deadlineMs: minute, tryMs: minute, firstTokenMs: minute, betweenTokensMs: minute },
  };
  const llm = createOpenAiLlm({
    url: `${url}/v1`,
    settings: { suggestion: settings, refusal: settings, bot: settings },
    ...{ atOnce: STREAMS, waiting: STREAMS },
  });
  await preparePrompts();
  return createServices({
    ...{ store, tenant: mainTenant, now: () => new Date(), threshold: 0.5 },
    model: { llm, linkHosts: [], describe: () => ({ name: pace, cost: 0 }) },
  });
}

/** Over the API as it is served, without a socket on our side. */
export async function measureFirstText(
  store: Store,
  url: string,
  questions: readonly EvalQuestion[],
  rounds: number,
): Promise<StreamFigures> {
  const services = await modelServices(store, url, 'at-once');
  const app = createApp({ services, log: () => undefined, bodyLimit: 1_000_000 });
  let asked = 0;
  let worded = 0;

  async function untilFirstText(question: EvalQuestion): Promise<number[]> {
    const startedAt = performance.now();
    const response = await app.request('/v1/suggestions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
      body: JSON.stringify(suggestionRequest(question)),
    });
    let firstAt: number | undefined;
    let told = '';
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      told += part;
      if (firstAt === undefined && told.includes('event: text-delta')) firstAt = performance.now();
    }
    asked += 1;
    if (firstAt === undefined || !told.includes('"composer":"model"')) return [];
    worded += 1;
    return [firstAt - startedAt];
  }

  try {
    const measured = await roundsOf(rounds, async () => {
      const times: number[] = [];
      for (const question of questions) times.push(...(await untilFirstText(question)));
      return times;
    });
    return { untilFirstText: medianLatency(measured), worded: worded / asked };
  } finally {
    await services.stop();
  }
}

export async function measureBeside(
  store: Store,
  url: string,
  questions: readonly EvalQuestion[],
  rounds: number,
): Promise<BesideFigures> {
  const slow = await modelServices(store, url, 'slow');
  const own = servicesOver(store);
  const once = () => timeEach(questions, (asked) => own.suggest(suggestionRequest(asked)));
  let going = true;
  let streamsFinished = 0;

  async function keepStreaming(offset: number): Promise<void> {
    for (let at = offset; going; at += STREAMS) {
      const asked = questions[at % questions.length];
      if (asked === undefined) return;
      const { composer } = await slow.suggest(suggestionRequest(asked));
      if (composer === 'model') streamsFinished += 1;
      // One that needed no model gives the others their turn.
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  try {
    const alone = medianLatency(await roundsOf(rounds, once));
    const streams = [...Array(STREAMS).keys()].map(keepStreaming);
    const beside = medianLatency(await roundsOf(rounds, once));
    going = false;
    await Promise.all(streams);
    return { alone, beside, streamsFinished };
  } finally {
    going = false;
    await own.stop();
    await slow.stop();
  }
}
