/** The calls of the public API that a visitor makes. Without cookies: who writes is told by the token alone. */
import type { ContactMessage, Conversation } from '../../domain/contact.ts';
import { readEvents, type ServerEvent } from '../read-events.ts';

/** The right to one conversation. */
export interface Visitor {
  readonly token: string;
  readonly conversationId: string;
}

/** A call that came to nothing. `status` 0: the server was not reached, or went away in the middle. */
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

/** Whatever else goes wrong is taken for a network that failed: what was asked is kept and tried again. */
export const failureOf = (error: unknown): ApiFailure =>
  error instanceof ApiFailure ? error : new ApiFailure(0, 'cut');

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

interface Opened {
  readonly token: string;
  readonly conversation: Conversation;
}

interface Page {
  readonly items: readonly ContactMessage[];
  readonly nextAfter: number | null;
}

/** Nothing came for so long, heartbeats included: the connection is dead, though nobody said so. */
const SILENCE_MS = 45_000;

export function createApi(server: string, fetch: Fetch) {
  /** A GET, or with a body a POST. */
  async function call(path: string, headers: Record<string, string>, body?: object, signal?: AbortSignal) {
    const response = await fetch(`${server}/v1/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: signal ?? null,
    }).catch(() => {
      throw new ApiFailure(0, 'unreachable');
    });
    if (response.ok) return response;
    // What stands between may answer with a page of its own.
    const problem = (await response.json().catch(() => null)) as { readonly code?: string } | null;
    throw new ApiFailure(
      response.status,
      String(problem?.code ?? response.status),
      Number(response.headers.get('Retry-After')) * 1_000 || 0,
    );
  }

  /** The server that serves this file made the answer from the same schemas, so it isn't parsed a second time here. */
  async function ask<T>(...of: Parameters<typeof call>): Promise<T> {
    return (await (await call(...of)).json()) as T;
  }

  /** Calls, and reads events until the stream ends or falls silent. */
  async function* stream(begin: (signal: AbortSignal) => Promise<Response>, outer?: AbortSignal) {
    const ended = new AbortController();
    const end = () => {
      ended.abort();
    };
    const listen = () => setTimeout(end, SILENCE_MS);
    let timer = listen();
    outer?.addEventListener('abort', end);
    try {
      const { body } = await begin(ended.signal);
      yield { id: '', event: 'open', data: '' } satisfies ServerEvent;
      if (body === null) return;
      yield* readEvents(body, () => {
        clearTimeout(timer);
        timer = listen();
      });
    } catch (error) {
      throw failureOf(error);
    } finally {
      clearTimeout(timer);
      outer?.removeEventListener('abort', end);
      end();
    }
  }

  return {
    /** Opens a conversation; asked again with the same key, the server gives the same one. */
    open: (locale: string, key: string) => ask<Opened>('visitors', once(key), { locale }),
    conversation: (visitor: Visitor) => ask<Conversation>(of(visitor), by(visitor)),
    messages: (visitor: Visitor, after: number) =>
      ask<Page>(`${of(visitor)}/messages?limit=100&after=${after}`, by(visitor)),
    /** What is asked of the conversation beside messages. */
    change: (visitor: Visitor, key: string, verb: 'handoff' | 'rating', body: object) =>
      ask<Conversation>(`${of(visitor)}/${verb}`, { ...by(visitor), ...once(key) }, body),
    /** Sends a message; its events tell that it is stored, and then the bot's answer. */
    say: (visitor: Visitor, key: string, text: string) =>
      stream((signal) =>
        call(`${of(visitor)}/messages`, { ...by(visitor), ...once(key), ...asEvents }, { text }, signal),
      ),
    /** What happens in the conversation, as it happens, behind the event with this id. */
    events: (visitor: Visitor, lastId: string, outer: AbortSignal) =>
      stream(
        (signal) =>
          call(
            'events',
            { ...by(visitor), ...asEvents, ...(lastId === '' ? {} : { 'Last-Event-ID': lastId }) },
            undefined,
            signal,
          ),
        outer,
      ),
  };
}
export type Api = ReturnType<typeof createApi>;

const asEvents = { Accept: 'text/event-stream' };
const once = (key: string) => ({ 'Idempotency-Key': key });
const by = ({ token }: Visitor) => ({ Authorization: `Bearer ${token}` });
const of = ({ conversationId }: Visitor) => `conversations/${conversationId}`;
