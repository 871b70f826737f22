/** What we add to a model's own time, and what slow models do to those who need none. */
import { createApp } from '../../src/app.ts';
import { mainTenant } from '../../src/domain/tenant.ts';
import { perFeature } from '../../src/llm/model-settings.ts';
import { createOpenAiLlm } from '../../src/llm/openai-llm.ts';
import { preparePrompts } from '../../src/prompts/render-prompt.ts';
import { createServices, type Services } from '../../src/services.ts';
import type { Store } from '../../src/store/store.ts';
import type { EvalQuestion } from '../questions.ts';
import { servicesOver, suggestionRequest } from './measure-services.ts';
import { medianLatency, roundsOf, timeEach, type Latency } from './rounds.ts';

export interface StreamFigures {
  /** From a request until its first `text-delta`, without what the model's server took: what is left is ours. */
  readonly untilFirstText: Latency;
  /** What the processor worked for us in that time, the server apart. */
  readonly processor: Latency;
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
    settings: perFeature(settings),
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
  const app = createApp({
    ...{ services, log: () => undefined, bodyLimit: 1_000_000 },
    principalOf: () => Promise.resolve({ kind: 'key', id: 'bench', name: 'bench', role: 'agent' }),
  });
  let asked = 0;
  let worded = 0;

  async function askOne(question: EvalQuestion): Promise<readonly { total: number; processor: number }[]> {
    const workedBefore = processorTime();
    const startedAt = performance.now();
    const response = await app.request('/v1/suggestions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
      body: JSON.stringify(suggestionRequest(question)),
    });
    let first: { at: number; processor: number } | undefined;
    let told = '';
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      told += part;
      if (first === undefined && told.includes('event: text-delta')) {
        first = { at: performance.now(), processor: processorTime() - workedBefore };
      }
    }
    asked += 1;
    if (first === undefined || !told.includes('"composer":"model"')) return [];
    worded += 1;
    const spent = Number(await (await fetch(`${url}/spent`)).text());
    return [{ total: first.at - startedAt - spent, processor: first.processor }];
  }

  try {
    const measured = await roundsOf(rounds, async () => {
      const times: { total: number; processor: number }[] = [];
      for (const question of questions) times.push(...(await askOne(question)));
      return times;
    });
    return {
      untilFirstText: medianLatency(measured.map((times) => times.map(({ total }) => total))),
      processor: medianLatency(measured.map((times) => times.map(({ processor }) => processor))),
      worded: worded / asked,
    };
  } finally {
    await services.stop();
  }
}

/** Of this process so far, in ms. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
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
