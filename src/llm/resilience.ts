/** ONE policy around an endpoint: how long it may take, a second try, how many at once, and when it is left alone. */
import {
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  isBrokenCircuitError,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
} from 'cockatiel';
import type { SufflerError } from '../errors.ts';
import { endpointError, isFault, RateLimitedError, type Endpoint } from './endpoint.ts';
import { handOver } from './hand-over.ts';
import { pause } from './pause.ts';
import { pump } from './pump.ts';
import { createSlots } from './slots.ts';

/** Times in ms. */
export interface Limits {
  /** All of it: waiting for a slot, and further tries. */
  readonly deadline: number;
  /** One try of `run`; a stream has the two below in its place. Default: what is left of the deadline. */
  readonly oneTry?: number | undefined;
  /** From the start of a try to the first event of a stream, and from one event to the next. Default: no limit. */
  readonly firstEvent?: number | undefined;
  readonly betweenEvents?: number | undefined;
  /** Aborted when nobody waits any longer: everything stops at once. */
  readonly signal?: AbortSignal | undefined;
}

export interface ResilienceOptions {
  readonly endpoint: Endpoint;
  /** Names what an attempt was rejected with. */
  readonly faultOf: (error: unknown) => SufflerError;
  /** Further tries after a fault that may pass. */
  readonly retries: number;
  /** Failures one after another before the endpoint is left alone. Default: 5. */
  readonly failures?: number | undefined;
  /** How long it is left alone, in ms. Default: 5,000. */
  readonly pause?: number | undefined;
  /** Requests at once, and how many may wait to be among them. Default: no limit. */
  readonly atOnce?: number | undefined;
  readonly waiting?: number | undefined;
  /** Told when requests stop being sent, with the reason, and when they are sent again. */
  readonly onPause?: ((fault: string) => void) | undefined;
  readonly onResume?: (() => void) | undefined;
}

/** An attempt must end soon after its signal is aborted. Both reject with a `SufflerError` and with nothing else. */
export interface Resilience {
  run<Result>(attempt: (signal: AbortSignal) => Promise<Result>, limits: Limits): Promise<Result>;
  /** Tries again only while no event was passed on. Whoever stops reading ends the attempt. */
  stream<Event>(attempt: (signal: AbortSignal) => AsyncIterable<Event>, limits: Limits): AsyncIterable<Event>;
}

const FAILURES = 5;
const PAUSE = 5_000;
/** Before the second try, in ms; doubled before each further one. */
const FIRST_WAIT = 200;

/** Faults that the same request may not meet again. */
const passing = new Set(['timeout', 'unreachable', 'rate_limited', 'failed', 'truncated']);
const rejected = new Set(['rejected']);
const cancelled = new Set(['cancelled']);

export function createResilience(options: ResilienceOptions): Resilience {
  const { endpoint, faultOf, retries, atOnce = Infinity, waiting = Infinity } = options;
  const slots = createSlots(atOnce, waiting);
  const breaker = circuitBreaker(handleWhen(speaksAgainst), {
    halfOpenAfter: options.pause ?? PAUSE,
    breaker: new ConsecutiveBreaker(options.failures ?? FAILURES),
  });
  let paused = false;
  breaker.onBreak((reason) => {
    if (!paused) options.onPause?.('error' in reason ? faultOf(reason.error).message : 'no reason is known');
    paused = true;
  });
  breaker.onReset(() => {
    paused = false;
    options.onResume?.();
  });

  /** The endpoint's fault, not the text's. Of one that nobody waited for nothing is known, so it brings no pause to its end. */
  function speaksAgainst(error: Error): boolean {
    return !isFault(error, rejected) && (breaker.state === CircuitState.HalfOpen || !isFault(error, cancelled));
  }

  /** One try; whatever ends it is named here, so that the breaker knows what it counts. */
  async function once<Result>(attempt: Attempt<Result>, signal: AbortSignal, limits: Limits): Promise<Result> {
    // While one request probes the endpoint, cockatiel would let the others wait for what becomes of it.
    if (breaker.state === CircuitState.HalfOpen) throw endpointError(endpoint, 'paused');
    const within = timeout(limits.oneTry ?? limits.deadline, TimeoutStrategy.Aggressive);
    return breaker.execute(
      () =>
        within
          .execute((context) => attempt(context.signal), signal)
          .catch((error: unknown) => {
            if (limits.signal?.aborted) throw endpointError(endpoint, 'cancelled');
            // Not by `isTaskCancelledError`: in cockatiel 3.2.1 it looks for another error's mark.
            if (signal.aborted || error instanceof TaskCancelledError) throw endpointError(endpoint, 'timeout');
            throw faultOf(error);
          }),
      signal,
    );
  }

  /** Not cockatiel's retry: nothing wakes that out of its wait, and it knows no deadline that the wait must fit into. */
  async function several<Result>(
    attempt: Attempt<Result>,
    signal: AbortSignal,
    limits: Limits,
    mayRepeat: (wait: number) => boolean,
  ) {
    for (let tried = 1; ; tried += 1) {
      try {
        return await once(attempt, signal, limits);
      } catch (error) {
        const wait = error instanceof RateLimitedError ? error.retryAfter : FIRST_WAIT * 2 ** (tried - 1);
        const helps = tried <= retries && isFault(error, passing) && mayRepeat(wait);
        if (!helps || signal.aborted) throw error;
        await pause(wait, signal);
      }
    }
  }

  async function guarded<Result>(attempt: Attempt<Result>, limits: Limits, mayRepeat: () => boolean): Promise<Result> {
    // What it was late with: a slot, then the answer.
    const late: { fault: 'busy' | 'timeout' } = { fault: 'busy' };
    const endsAt = performance.now() + limits.deadline;
    try {
      const within = timeout(limits.deadline, TimeoutStrategy.Aggressive);
      return await within.execute(async ({ signal }) => {
        const release = await slots.take(signal);
        late.fault = 'timeout';
        if (release === undefined) throw endpointError(endpoint, 'busy');
        try {
          return await several(attempt, signal, limits, (wait) => mayRepeat() && performance.now() + wait < endsAt);
        } finally {
          release();
        }
      }, limits.signal);
    } catch (error) {
      if (limits.signal?.aborted) throw endpointError(endpoint, 'cancelled');
      if (isBrokenCircuitError(error)) throw endpointError(endpoint, 'paused');
      if (error instanceof TaskCancelledError) throw endpointError(endpoint, late.fault);
      throw faultOf(error);
    }
  }

  return {
    run: (attempt, limits) => guarded(attempt, limits, () => true),
    stream(open, given) {
      const limits = { ...given, oneTry: undefined };
      let passed = false;
      return handOver((put, left) => {
        const signal = limits.signal === undefined ? left : AbortSignal.any([limits.signal, left]);
        const passOn: typeof put = (event) => {
          passed = true;
          return put(event);
        };
        const late = () => endpointError(endpoint, 'timeout');
        return guarded(
          (trying) => pump(open, passOn, trying, { ...limits, late }),
          { ...limits, signal },
          () => !passed,
        );
      });
    },
  };
}

type Attempt<Result> = (signal: AbortSignal) => Promise<Result>;
