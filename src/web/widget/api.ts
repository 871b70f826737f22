/** The calls of the public API that a visitor makes. Without cookies: who writes is told by the token alone. */
import type { ContactMessage, Conversation } from '../../domain/contact.ts';
import { readEvents, type ServerEvent } from './read-events.ts';

/** The right to one conversation. */
export interface Visitor {
  readonly token: string;
  readonly conversationId: string;
}

/** A call that came to nothing. `status` 0: the server was not reached. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly code: string;
  /** How long the server asks to wait, in milliseconds; 0 if it does not say. */
  readonly retryAfter: number;

  constructor(status: number, code: string, retryAfter = 0) {
    super(code);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

export interface Page {
  readonly items: readonly ContactMessage[];
  readonly nextAfter: number | null;
}

/** Nothing came for so long, heartbeats included: the connection is dead, though nobody said so. */
const SILENCE_MS = 45_000;

export function createApi(server: string, fetch: Fetch) {
  async function call(path: string, headers: Readonly<Record<string, string>>, init: RequestInit): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(`${server}/v1/${path}`, {
        credentials: 'omit',
        cache: 'no-store',
        ...init,
        headers: { 'Content-Type': 'application/json', ...headers },
      });
    } catch {
      throw new ApiFailure(0, 'unreachable');
    }
    if (response.ok) return response;
    // What stands between may answer with a page of its own.
    const problem: { code?: unknown } = await response.json().then(asObject, () => ({}));
    throw new ApiFailure(
      response.status,
      typeof problem.code === 'string' ? problem.code : 'unknown',
      (Number(response.headers.get('Retry-After')) || 0) * 1_000,
    );
  }

  const post = (path: string, headers: Readonly<Record<string, string>>, body: unknown, signal?: AbortSignal) =>
    call(path, headers, { method: 'POST', body: JSON.stringify(body), signal: signal ?? null });

  const of = ({ conversationId }: Visitor, rest = '') => `conversations/${encodeURIComponent(conversationId)}${rest}`;

  /** Calls, and reads events until the stream ends or falls silent; JSON in their place is given as one event. */
  async function* stream(begin: (signal: AbortSignal) => Promise<Response>, outer?: AbortSignal) {
    const ended = new AbortController();
    const end = () => {
      ended.abort();
    };
    let timer = setTimeout(end, SILENCE_MS);
    outer?.addEventListener('abort', end);
    try {
      const response = await begin(ended.signal);
      if (response.headers.get('Content-Type')?.startsWith('application/json') === true || response.body === null) {
        yield { id: '', event: 'answer', data: await response.text() } satisfies ServerEvent;
        return;
      }
      yield { id: '', event: 'open', data: '{}' } satisfies ServerEvent;
      yield* readEvents(response.body, () => {
        clearTimeout(timer);
        timer = setTimeout(end, SILENCE_MS);
      });
    } catch (error) {
      throw error instanceof ApiFailure ? error : new ApiFailure(0, 'cut');
    } finally {
      clearTimeout(timer);
      outer?.removeEventListener('abort', end);
      end();
    }
  }

  return {
    /** Opens a conversation; asked again with the same key, the server gives the same one. */
    async open(locale: string, key: string): Promise<{ readonly token: string; readonly conversation: Conversation }> {
      return read(await post('visitors', { 'Idempotency-Key': key }, { locale, channel: 'chat' }));
    },
    async conversation(visitor: Visitor): Promise<Conversation> {
      return read(await call(of(visitor), by(visitor), {}));
    },
    async messages(visitor: Visitor, after: number): Promise<Page> {
      return read(await call(of(visitor, `/messages?after=${after}&limit=100`), by(visitor), {}));
    },
    /** What is asked of the conversation beside messages. */
    async change(visitor: Visitor, key: string, verb: 'handoff' | 'rating', body: object): Promise<Conversation> {
      return read(await post(of(visitor, `/${verb}`), { ...by(visitor), 'Idempotency-Key': key }, body));
    },
    /** Sends a message; its events tell that it is stored, and then the bot's answer. */
    say: (visitor: Visitor, key: string, text: string) =>
      stream((signal) => {
        const headers = { ...by(visitor), Accept: 'text/event-stream', 'Idempotency-Key': key };
        return post(of(visitor, '/messages'), headers, { text }, signal);
      }),
    /** What happens in the conversation, as it happens, behind the event with this id. */
    events: (visitor: Visitor, lastId: string, outer: AbortSignal) =>
      stream((signal) => {
        const resume: Record<string, string> = lastId === '' ? {} : { 'Last-Event-ID': lastId };
        return call('events', { ...by(visitor), Accept: 'text/event-stream', ...resume }, { signal });
      }, outer),
  };
}
export type Api = ReturnType<typeof createApi>;

const by = ({ token }: Visitor) => ({ Authorization: `Bearer ${token}` });

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

/** The server that serves this file made the answer from the same schemas, so it isn't parsed a second time here. */
async function read<T>(response: Response): Promise<T> {
  return (await response.json()) as T;
}
