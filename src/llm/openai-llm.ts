/** ADAPTER of the model port: any endpoint that speaks OpenAI's `/v1/chat/completions`. */
import { modelEndpoint } from './endpoint.ts';
import type { FinishReason, Llm, LlmEvent, LlmFeature, LlmRequest, LlmUsage } from './llm.ts';
import type { ModelSettings } from './model-settings.ts';
import { createOpenAiClient, openAiFault } from './openai-client.ts';
import { readAnswer, readChunk, truncated, unreadable } from './read-completion.ts';
import { createResilience, type Limits } from './resilience.ts';

export interface OpenAiLlmOptions {
  /** Base URL up to and with `/v1`. */
  readonly url: string;
  readonly key?: string | undefined;
  readonly settings: Readonly<Record<LlmFeature, ModelSettings>>;
  /** Requests at once, and how many may wait to be among them. Default: no limit. */
  readonly atOnce?: number | undefined;
  readonly waiting?: number | undefined;
  /** How long a failing endpoint is left alone, in ms. Default: 5,000. */
  readonly pause?: number | undefined;
  /** Told when the model stops being asked, with the reason, and when it is asked again. */
  readonly onPause?: ((fault: string) => void) | undefined;
  readonly onResume?: (() => void) | undefined;
}

const RETRIES = 1;
/**
 * Bytes of one answer at most: each token of a stream comes with some hundred bytes around it. No more than is right,
 * since the SDK looks through what it holds of an event anew with each piece that comes.
 */
const BYTES_A_TOKEN = 1_000;
const BYTES_AROUND = 500_000;

export function createOpenAiLlm(options: OpenAiLlmOptions): Llm {
  const { url, key, settings, atOnce, waiting, onPause, onResume } = options;
  const mostTokens = Math.max(...Object.values(settings).map(({ maxTokens }) => maxTokens));
  const client = createOpenAiClient({ url, key, limit: BYTES_AROUND + mostTokens * BYTES_A_TOKEN }, modelEndpoint);
  const resilience = createResilience({
    endpoint: modelEndpoint,
    faultOf: (error) => openAiFault(error, modelEndpoint),
    retries: RETRIES,
    pause: options.pause,
    atOnce,
    waiting,
    onPause,
    onResume,
  });

  async function* open(request: LlmRequest, signal: AbortSignal): AsyncGenerator<LlmEvent> {
    const body = bodyOf(request, settings[request.feature]);
    const chunks: AsyncIterable<unknown> = await client.chat.completions.create(
      { ...body, stream: true, stream_options: { include_usage: true } },
      { signal },
    );
    let finishReason: FinishReason | undefined;
    let usage: LlmUsage | undefined;
    let seen = false;
    try {
      for await (const chunk of chunks) {
        seen = true;
        const read = readChunk(chunk);
        if (read.text !== '') yield { type: 'text-delta', text: read.text };
        finishReason = read.finishReason ?? finishReason;
        usage = read.usage ?? usage;
      }
    } catch (error) {
      // What comes behind the reason is the count of tokens: without it the answer is whole all the same.
      if (finishReason === undefined) throw error;
    }
    // A page of HTML, or whole JSON, holds no chunk at all.
    if (!seen) throw unreadable();
    if (finishReason === undefined) throw truncated();
    yield { type: 'end', finishReason, usage };
  }

  return {
    complete(request) {
      const body = bodyOf(request, settings[request.feature]);
      return resilience.run(
        async (signal) => readAnswer(await client.chat.completions.create(body, { signal })),
        limitsOf(request, settings[request.feature]),
      );
    },
    stream(request) {
      return resilience.stream((signal) => open(request, signal), limitsOf(request, settings[request.feature]));
    },
  };
}

function bodyOf({ system, user, temperature, maxTokens }: LlmRequest, settings: ModelSettings) {
  return {
    model: settings.model,
    messages: [
      { role: 'system' as const, content: system },
      { role: 'user' as const, content: user },
    ],
    temperature: temperature ?? settings.temperature,
    // The newer `max_completion_tokens` is not known to every server.
    max_tokens: maxTokens ?? settings.maxTokens,
  };
}

function limitsOf({ signal }: LlmRequest, settings: ModelSettings): Limits {
  return {
    deadline: settings.deadlineMs,
    oneTry: settings.tryMs,
    firstEvent: settings.firstTokenMs,
    betweenEvents: settings.betweenTokensMs,
    signal,
  };
}
