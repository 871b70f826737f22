/** Reads server-sent events from the body of a response, wherever the network cut it into pieces. */
export interface ServerEvent {
  /** The last id that the stream gave; empty before the first. */
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** `onPiece` is called for whatever arrives, heartbeats included. An event that the end cut off is dropped. */
export async function* readEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onPiece: () => void = () => undefined,
): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let id = '';
  let event = '';
  let data: string[] = [];
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      onPiece();
      const lines = (rest + decoder.decode(piece.value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines.map((each) => each.replace(/\r$/, ''))) {
        const [, field = '', value = ''] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
        if (field === 'id') id = value;
        if (field === 'event') event = value;
        if (field === 'data') data.push(value);
        if (line !== '') continue;
        if (data.length > 0) yield { id, event: event === '' ? 'message' : event, data: data.join('\n') };
        event = '';
        data = [];
      }
    }
  } finally {
    // Nobody reads on: the connection is given back.
    reader.cancel().catch(() => undefined);
  }
}
