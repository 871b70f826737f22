/** ADAPTER of the embedder port: any endpoint that speaks OpenAI's `/v1/embeddings`. */
import {
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  isBrokenCircuitError,
  retry,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import OpenAI, { APIConnectionError, APIError } from 'openai';
import { SufflerError, sufflerErrorIn, type ErrorCode } from '../errors.ts';
import type { Embedder } from './embedder.ts';
import { createLimitedFetch } from './limited-fetch.ts';
import { readVectors } from './read-vectors.ts';

export interface OpenAiEmbedderOptions {
  /** Base URL up to and with `/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
  /** Sent along when given; else the model's own. */
  readonly dimensions?: number | undefined;
  /** Texts in one request. */
  readonly batch: number;
  /** What a question may take, in ms. */
  readonly questionDeadline: number;
  /** What one request for passages may take, in ms. */
  readonly passagesDeadline: number;
  /** Put before each text; some models, such as E5, were trained with such words. Default: nothing. */
  readonly questionPrefix?: string | undefined;
  readonly passagePrefix?: string | undefined;
  /** How long a failing endpoint is left alone, in ms. Default: 5,000. */
  readonly pause?: number | undefined;
  /** Told when questions stop being sent, with the reason, and when they are sent again. */
  readonly onPause?: ((fault: string) => void) | undefined;
  readonly onResume?: (() => void) | undefined;
}

/** Questions that fail one after another before the endpoint is left alone. */
const FAILURES = 5;
const PAUSE = 5_000;
/** Further attempts for passages; what fails beyond them is tried again by whoever asked. */
const RETRIES = 2;
const FIRST_WAIT = 200;
/** Bytes that one vector may take in JSON: 8,192 dimensions of 24 characters and some more. */
const BYTES_A_VECTOR = 262_144;

export function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  const { model, dimensions, batch, questionPrefix = '', passagePrefix = '' } = options;
  const client = new OpenAI({
    baseURL: options.url,
    // Servers of one's own mostly want no key, but the SDK insists on one.
    apiKey: options.key ?? 'none',
    // What the environment holds for OpenAI itself is not for this endpoint.
    organization: null,
    project: null,
    maxRetries: 0,
    // Its debug log would hold the texts.
    logLevel: 'off',
    fetch: createLimitedFetch(BYTES_A_VECTOR * (batch + 1)),
  });

  // The endpoint's fault, not the text's: one strange question must not cost everybody the others.
  const endpointFailed = handleWhen((error) => sufflerErrorIn(error)?.code !== 'embeddings_rejected');
  const breaker = circuitBreaker(endpointFailed, {
    halfOpenAfter: options.pause ?? PAUSE,
    breaker: new ConsecutiveBreaker(FAILURES),
  });
  breaker.onBreak((reason) =>
    options.onPause?.('error' in reason ? asSufflerError(reason.error).message : 'no reason is known'),
  );
  breaker.onReset(() => options.onResume?.());
  const mayPass = handleWhen((error) => passing.has(sufflerErrorIn(error)?.code));
  const again = retry(mayPass, { maxAttempts: RETRIES, backoff: new ExponentialBackoff({ initialDelay: FIRST_WAIT }) });
  const policies = {
    question: wrap(breaker, timeout(options.questionDeadline, TimeoutStrategy.Aggressive)),
    passages: wrap(again, timeout(options.passagesDeadline, TimeoutStrategy.Aggressive)),
  };
  const prefixes = { question: questionPrefix, passages: passagePrefix };

  async function request(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]> {
    const input = [...texts];
    const asked = dimensions === undefined ? {} : { dimensions };
    const answer: unknown = await client.embeddings.create(
      { model, input, encoding_format: 'float', ...asked },
      { signal },
    );
    return readVectors(answer, texts.length, dimensions);
  }

  return {
    model: passagePrefix === '' ? model : `${model} after "${passagePrefix}"`,
    dimensions,
    batch,
    async embed(texts, purpose) {
      if (texts.length === 0) return [];
      const prefixed = texts.map((text) => `${prefixes[purpose]}${text}`);
      try {
        return await policies[purpose].execute(({ signal }) =>
          request(prefixed, signal).catch((error: unknown) => {
            throw signal.aborted ? late() : asSufflerError(error);
          }),
        );
      } catch (error) {
        throw asSufflerError(error);
      }
    },
  };
}

/** Faults that the same request may not meet again. */
const passing: ReadonlySet<ErrorCode | undefined> = new Set<ErrorCode>([
  'embeddings_unreachable',
  'embeddings_rate_limited',
  'embeddings_failed',
]);

/** Names the fault. The endpoint's own words stay out: they may repeat the text or the key. */
function asSufflerError(error: unknown): SufflerError {
  const known = sufflerErrorIn(error);
  if (known !== undefined) return known;
  if (isBrokenCircuitError(error)) {
    return new SufflerError(
      'embeddings_paused',
      'the embeddings endpoint keeps failing and is left alone for a while.',
    );
  }
  // Not by `isTaskCancelledError`: in cockatiel 3.2.1 it looks for another error's mark.
  if (error instanceof TaskCancelledError) return late();
  // A connection that ends within an answer is a TypeError of fetch.
  if (error instanceof APIConnectionError || error instanceof TypeError) {
    return new SufflerError(
      'embeddings_unreachable',
      'the embeddings endpoint can not be reached, or hung up; check SUFFLER_EMBEDDINGS_URL and that it runs.',
    );
  }
  if (error instanceof APIError && typeof error.status === 'number') return ofStatus(error.status);
  return new SufflerError('embeddings_unreadable', 'the embeddings endpoint gave an answer that can not be read.');
}

function late(): SufflerError {
  return new SufflerError('embeddings_timeout', 'the embeddings endpoint did not answer within its deadline.');
}

function ofStatus(status: number): SufflerError {
  const told = `the embeddings endpoint answered with status ${status}`;
  if (status === 401 || status === 403) {
    return new SufflerError('embeddings_unauthorised', `${told}; check SUFFLER_EMBEDDINGS_KEY.`);
  }
  if (status === 429) return new SufflerError('embeddings_rate_limited', `${told}: too many requests, or no credit.`);
  if (status === 400 || status === 413 || status === 422) {
    return new SufflerError('embeddings_rejected', `${told}: it does not take what was sent.`);
  }
  if (status === 404) {
    return new SufflerError('embeddings_failed', `${told}; check SUFFLER_EMBEDDINGS_URL and SUFFLER_EMBEDDINGS_MODEL.`);
  }
  return new SufflerError('embeddings_failed', `${told}.`);
}
