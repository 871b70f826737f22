/** The stream of live events: resumes behind the last one, and tries again for as long as the page is open. */
import { contactEventSchema, type ContactEvent } from '../../../domain/contact.ts';
import { retryDelay } from './retry-delay.ts';

export type Connection =
  | { readonly state: 'connecting' | 'open' }
  /** `retryAt`: when it is tried again, by the clock of this computer. */
  | { readonly state: 'lost'; readonly retryAt: number };

export interface EventStreamOptions {
  /** What was missed can't be told any more: everything is to be asked for anew. */
  readonly onReset: () => void;
  readonly onEvent: (event: ContactEvent) => void;
  readonly onConnection: (connection: Connection) => void;
}

export interface EventStream {
  /** Tries at once where it waits for the next try. */
  retry(): void;
  close(): void;
}

const kinds = contactEventSchema.shape.kind.options;

export function openEventStream({ onReset, onEvent, onConnection }: EventStreamOptions): EventStream {
  let lastId: number | undefined;
  let failures = 0;
  let source: EventSource | undefined;
  let timer: number | undefined;

  const connect = () => {
    window.clearTimeout(timer);
    source?.close();
    onConnection({ state: 'connecting' });
    source = new EventSource(lastId === undefined ? '/v1/events' : `/v1/events?after=${lastId}`);
    source.addEventListener('open', () => {
      failures = 0;
      onConnection({ state: 'open' });
    });
    source.addEventListener('error', lose);
    // Both tell where the stream stands, in their id alone.
    source.addEventListener('start', note);
    source.addEventListener('reset', (event) => {
      lastId = undefined;
      note(event);
      onReset();
    });
    for (const kind of kinds) source.addEventListener(kind, hear);
  };
  // The browser would try again by itself, but says neither when nor that it gave up.
  const lose = () => {
    source?.close();
    window.clearTimeout(timer);
    failures += 1;
    const delay = retryDelay(failures, Math.random());
    timer = window.setTimeout(connect, delay);
    onConnection({ state: 'lost', retryAt: Date.now() + delay });
  };
  const note = ({ lastEventId }: MessageEvent) => {
    if (lastEventId !== '') lastId = Math.max(lastId ?? 0, Number(lastEventId));
  };
  const hear = ({ data }: MessageEvent<string>) => {
    const read = contactEventSchema.safeParse(JSON.parse(data));
    if (!read.success) return;
    lastId = Math.max(lastId ?? 0, read.data.id);
    onEvent(read.data);
  };
  window.addEventListener('online', connect);
  window.addEventListener('offline', lose);
  connect();
  return {
    retry: connect,
    close() {
      window.clearTimeout(timer);
      window.removeEventListener('online', connect);
      window.removeEventListener('offline', lose);
      source?.close();
    },
  };
}
