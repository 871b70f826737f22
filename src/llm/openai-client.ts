/** The OpenAI SDK as every adapter here wants it: no retries, no log, no more bytes than are right, faults by name. */
import OpenAI, { APIConnectionError, APIError } from 'openai';
import { sufflerErrorIn, type SufflerError } from '../errors.ts';
import { endpointError, statusError, type Endpoint } from './endpoint.ts';
import { createLimitedFetch } from './limited-fetch.ts';

export interface OpenAiClientOptions {
  /** Base URL up to and with `/v1`. */
  readonly url: string;
  readonly key: string | undefined;
  /** Bytes of one answer at most. */
  readonly limit: number;
}

export function createOpenAiClient({ url, key, limit }: OpenAiClientOptions, endpoint: Endpoint): OpenAI {
  return new OpenAI({
    baseURL: url,
    // Servers of one's own mostly want no key, but the SDK insists on one.
    apiKey: key ?? 'none',
    // What the environment holds for OpenAI itself is not for this endpoint.
    organization: null,
    project: null,
    maxRetries: 0,
    // Its debug log would hold the texts.
    logLevel: 'off',
    fetch: createLimitedFetch(limit, endpoint),
  });
}

/** Names the fault. The endpoint's own words stay out: they may repeat the text or the key. */
export function openAiFault(error: unknown, endpoint: Endpoint): SufflerError {
  const known = sufflerErrorIn(error);
  if (known !== undefined) return known;
  // A connection that ends within an answer is a TypeError of fetch.
  if (error instanceof APIConnectionError || error instanceof TypeError) return endpointError(endpoint, 'unreachable');
  if (error instanceof APIError) {
    const { status, headers } = error as { status: unknown; headers: Headers | undefined };
    if (typeof status === 'number') return statusError(endpoint, status, waitIn(headers?.get('retry-after')));
    // An error in place of a chunk, within an answer that began with status 200.
    return endpointError(endpoint, 'failed');
  }
  return endpointError(endpoint, 'unreadable');
}

/** `Retry-After` in ms: seconds, or a date. */
function waitIn(header: string | null | undefined): number | undefined {
  if (header === null || header === undefined || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
