/** Reads server-sent events from a stream, in the form in which GET /v1/events writes them. */

export interface SentEvent {
  readonly id: string | undefined;
  readonly event: string | undefined;
  /** Parsed; `undefined` where there is none. */
  readonly data: unknown;
}

/** A block that only names a place is told too. */
export async function* readEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<SentEvent, void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stream) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) yield eventOf(block);
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
