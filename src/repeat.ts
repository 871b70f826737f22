/** Repeats a piece of work behind the requests for as long as the process runs. */

export interface RepeatOptions {
  /** From the end of one run to the start of the next, in ms. */
  readonly every: number;
  /** Told of each run that failed; the wait until the next one doubles. */
  readonly onError: (error: unknown) => void;
  /** Told of each run that did not. */
  readonly onSuccess?: (() => void) | undefined;
}

/** A fault doubles the wait, up to this many ms. */
const LONGEST_WAIT = 30_000;

/** Starts at once; the function that it gives ends it. A fault never ends it. */
export function repeat(work: () => Promise<void>, { every, onError, onSuccess }: RepeatOptions): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = every;

  async function run(): Promise<void> {
    try {
      await work();
      onSuccess?.();
      wait = every;
    } catch (error) {
      if (!isStopped()) onError(error);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
    if (!isStopped()) timer = setTimeout(() => void run(), wait);
  }

  // Read through a function: the compiler can't see that it changes while `run` waits.
  const isStopped = () => stopped;

  void run();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
