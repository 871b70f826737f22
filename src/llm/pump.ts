/** Passes the events of one source on; the clock runs only while the source is waited for, not its reader. */

export interface PumpLimits {
  /** Until the first event, and from one to the next, in ms. Default: no limit. */
  readonly firstEvent?: number | undefined;
  readonly betweenEvents?: number | undefined;
  /** What it rejects with when one is late. */
  readonly late: () => Error;
}

/** The source must end soon after the signal it was opened with is aborted. */
export async function pump<Event>(
  open: (signal: AbortSignal) => AsyncIterable<Event>,
  put: (event: Event) => Promise<void>,
  signal: AbortSignal,
  { firstEvent, betweenEvents, late }: PumpLimits,
): Promise<void> {
  const watch = new AbortController();
  const stop = () => {
    watch.abort();
  };
  const iterator = open(AbortSignal.any([signal, watch.signal]))[Symbol.asyncIterator]();
  let limit = firstEvent;
  try {
    for (;;) {
      const timer = limit === undefined ? undefined : setTimeout(stop, limit);
      const step = await iterator.next().finally(() => {
        clearTimeout(timer);
      });
      if (step.done === true) return;
      await put(step.value);
      limit = betweenEvents;
    }
  } catch (error) {
    throw watch.signal.aborted ? late() : error;
  } finally {
    stop();
  }
}
