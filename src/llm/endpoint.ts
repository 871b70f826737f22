/** What an endpoint outside is called, and the sentence for each of its faults. Its own words stay out of them. */
import { SufflerError, type EndpointFault, type ErrorCode } from '../errors.ts';

export interface Endpoint {
  /** The first half of its error codes. */
  readonly prefix: 'embeddings' | 'model';
  /** Settings to look at, by what they hold. */
  readonly settings: { readonly url: string; readonly key: string; readonly model: string };
}

export const embeddingsEndpoint: Endpoint = {
  prefix: 'embeddings',
  settings: {
    url: 'SUFFLER_EMBEDDINGS_URL',
    key: 'SUFFLER_EMBEDDINGS_KEY',
    model: 'SUFFLER_EMBEDDINGS_MODEL',
  },
};

export const modelEndpoint: Endpoint = {
  prefix: 'model',
  settings: { url: 'SUFFLER_MODEL_URL', key: 'SUFFLER_MODEL_KEY', model: 'SUFFLER_MODEL' },
};

/** A fault of 429 that says when to come again. */
export class RateLimitedError extends SufflerError {
  /** What the endpoint wants to be left alone for, in ms. */
  readonly retryAfter: number;

  constructor(code: ErrorCode, message: string, retryAfter: number) {
    super(code, message);
    this.retryAfter = retryAfter;
  }
}

/** A fault without a status. */
export function endpointError({ prefix, settings }: Endpoint, fault: Exclude<EndpointFault, StatusFault>) {
  return new SufflerError(`${prefix}_${fault}`, `the ${prefix} endpoint ${sentences[fault](settings.url)}`);
}

/** An answer with a status of 400 or above. `retryAfter` in ms, where the answer names it. */
export function statusError({ prefix, settings }: Endpoint, status: number, retryAfter?: number): SufflerError {
  const told = `the ${prefix} endpoint answered with status ${status}`;
  if (status === 401 || status === 403) {
    return new SufflerError(`${prefix}_unauthorised`, `${told}; check ${settings.key}.`);
  }
  if (status === 429) {
    const message = `${told}: too many requests, or no credit.`;
    if (retryAfter === undefined) return new SufflerError(`${prefix}_rate_limited`, message);
    return new RateLimitedError(`${prefix}_rate_limited`, message, retryAfter);
  }
  if (status === 400 || status === 413 || status === 422) {
    return new SufflerError(`${prefix}_rejected`, `${told}: it does not take what was sent.`);
  }
  if (status === 404) {
    return new SufflerError(`${prefix}_failed`, `${told}; check ${settings.url} and ${settings.model}.`);
  }
  return new SufflerError(`${prefix}_failed`, `${told}.`);
}

/** Whether an error is one of these faults, of whichever endpoint. */
export function isFault(error: unknown, faults: ReadonlySet<string>): boolean {
  return error instanceof SufflerError && faults.has(error.code.slice(error.code.indexOf('_') + 1));
}

type StatusFault = 'unauthorised' | 'rate_limited' | 'rejected';

const sentences: Readonly<Record<Exclude<EndpointFault, StatusFault>, (url: string) => string>> = {
  timeout: () => 'did not answer within its deadline.',
  unreachable: (url) => `can not be reached, or hung up; check ${url} and that it runs.`,
  failed: () => 'reported a failure of its own in the middle of an answer.',
  unreadable: () => 'gave an answer that can not be read.',
  paused: () => 'keeps failing and is left alone for a while.',
  busy: () => 'has as many requests as it may have at once.',
  cancelled: () => 'was not waited for any longer by whoever asked.',
};
