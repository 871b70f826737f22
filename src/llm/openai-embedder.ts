/** ADAPTER of the embedder port: any endpoint that speaks OpenAI's `/v1/embeddings`. */
import type { Embedder } from './embedder.ts';
import { embeddingsEndpoint } from './endpoint.ts';
import { createOpenAiClient, openAiFault } from './openai-client.ts';
import { readVectors } from './read-vectors.ts';
import { createResilience } from './resilience.ts';

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
  /** What a batch of passages may take, further tries included, in ms. */
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

/** Further tries for passages; what fails beyond them is tried again by whoever asked. */
const RETRIES = 2;
/** Bytes that one vector may take in JSON: 8,192 dimensions of 24 characters and some more. */
const BYTES_A_VECTOR = 262_144;

export function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  const { model, dimensions, batch, questionPrefix = '', passagePrefix = '' } = options;
  const { url, key, pause, onPause, onResume } = options;
  const client = createOpenAiClient({ url, key, limit: BYTES_A_VECTOR * (batch + 1) }, embeddingsEndpoint);
  const shared = { endpoint: embeddingsEndpoint, faultOf: (error: unknown) => openAiFault(error, embeddingsEndpoint) };
  // Passages go on being offered while questions pause: nobody waits for them.
  const policies = {
    question: createResilience({ ...shared, retries: 0, pause, onPause, onResume }),
    passages: createResilience({ ...shared, retries: RETRIES, failures: Infinity }),
  };
  const deadlines = { question: options.questionDeadline, passages: options.passagesDeadline };
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
      return policies[purpose].run((signal) => request(prefixed, signal), { deadline: deadlines[purpose] });
    },
  };
}
