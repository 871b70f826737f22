/** Makes a stream of work that puts events out. It goes on when its last event was taken, and stops with its reader. */

/** `signal` is aborted when nobody reads any longer. What the work rejects with is thrown to the reader. */
export async function* handOver<Event>(
  work: (put: (event: Event) => Promise<void>, signal: AbortSignal) => Promise<void>,
): AsyncGenerator<Event> {
  const left = new AbortController();
  const { readable, writable } = new TransformStream<Event, Event>();
  const writer = writable.getWriter();
  work((event) => writer.write(event), left.signal)
    .then(() => writer.close())
    // Where nobody reads any longer there is nobody to tell.
    .catch((error: unknown) => writer.abort(error).catch(() => undefined));
  try {
    yield* readable;
  } finally {
    left.abort();
  }
}
