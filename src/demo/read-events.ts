/** Reads server-sent events from a stream, in the form in which GET /v1/events writes them. */

export interface SentEvent {
  readonly id: string | undefined;
  readonly event: string | undefined;
  /** Parsed; `undefined` where there is none. */
  readonly data: unknown;
}

/** A block that only names a place is told too. Ends when the signal is aborted. */
export async function* readEvents(
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<SentEvent, void> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  // Said to the stream itself: Node 20 may forget the signal of a request whose answer is being read.
  const leave = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', leave);
  if (signal.aborted) leave();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) yield eventOf(block);
    }
  } finally {
    signal.removeEventListener('abort', leave);
    leave();
  }
}

function eventOf(block: string): SentEvent {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const [name = '', value = ''] = line.split(/: ?(.*)/s);
    fields.set(name, fields.has(name) ? `${fields.get(name) ?? ''}\n${value}` : value);
  }
  return { id: fields.get('id'), event: fields.get('event'), data: jsonOf(fields.get('data')) };
}

function jsonOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
