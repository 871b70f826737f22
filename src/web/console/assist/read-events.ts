/** Reads server-sent events from the body of an answer: EventSource can neither POST nor send a key. */

export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

/** Events in their order, however the bytes were cut on their way. A last one without its empty line is dropped: it is torn. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += decoder.decode(value, { stream: !done });
      // A carriage return at the end may be half of a line end.
      const whole = done || !rest.endsWith('\r') ? rest.length : rest.length - 1;
      const blocks = (rest.slice(0, whole).replaceAll('\r\n', '\n').replaceAll('\r', '\n') + rest.slice(whole)).split(
        '\n\n',
      );
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = eventIn(block);
        if (event !== undefined) yield event;
      }
      if (done) return;
    }
  } finally {
    // The reader may leave early: the server should learn of it.
    await reader.cancel().catch(() => undefined);
  }
}

/** `undefined` for a block of comments, such as a heartbeat. */
function eventIn(block: string): ServerEvent | undefined {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
  }
  return data.length === 0 ? undefined : { event, data: data.join('\n') };
}
