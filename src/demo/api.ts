/** Calls a running server's public API with a machine's key, and waits where the server says so. */
import { z } from 'zod';
import { SufflerError } from '../errors.ts';
import { pause } from '../llm/pause.ts';

export interface Api {
  get<Value>(path: string, schema: z.ZodType<Value>): Promise<Value>;
  /** Tried again after a fault, under the same key: the server does it once. */
  post<Value>(path: string, body: unknown, schema: z.ZodType<Value>, idempotencyKey: string): Promise<Value>;
  /** Events without an end, resumed behind the one with this id. */
  stream(path: string, lastEventId: string | undefined): Promise<ReadableStream<Uint8Array>>;
}

export interface ApiOptions {
  /** Such as http://127.0.0.1:8787. */
  readonly server: string;
  readonly key: string;
  /** Ends every call. */
  readonly signal: AbortSignal;
  /** Told of each wait that the server asked for, in seconds. */
  readonly onWait: (seconds: number) => void;
}

/** The server refused what was asked; another dialogue may go on. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  /** Of the problem. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const TRIES = 4;
/** Before the second try, in ms; it doubles with each. */
const FIRST_WAIT = 250;
/** Where the server does not say, in seconds. */
const WAIT_UNTOLD = 5;
const problemSchema = z.object({ code: z.string(), detail: z.string() });

/** Rejects with `SufflerError` where no call can succeed, and with `RefusedError` where this one did not. */
export function createApi({ server, key, signal, onWait }: ApiOptions): Api {
  async function send(path: string, init: RequestInit): Promise<Response> {
    for (let tries = 1; ; tries += 1) {
      const response = await attempt(path, init).catch((error: unknown) => {
        signal.throwIfAborted();
        if (tries < TRIES) return undefined;
        throw new SufflerError('server_unreachable', `No Suffler answers at ${server}; start it, or name it.`, error);
      });
      if (response?.ok === true) return response;
      if (response?.status === 429) {
        await waitAsTold(response);
        tries = 0;
      } else if (response === undefined || (response.status >= 500 && tries < TRIES)) {
        await response?.body?.cancel();
        await pause(FIRST_WAIT * 2 ** (tries - 1), signal);
      } else {
        throw await faultOf(response);
      }
    }
  }

  function attempt(path: string, { headers, ...init }: RequestInit): Promise<Response> {
    const own = { Authorization: `Bearer ${key}`, ...(headers as Record<string, string>) };
    return fetch(new URL(path, server), { ...init, headers: own, signal, redirect: 'error' });
  }

  async function waitAsTold(response: Response): Promise<void> {
    const told = Number(response.headers.get('Retry-After'));
    const seconds = Number.isFinite(told) && told > 0 ? told : WAIT_UNTOLD;
    await response.body?.cancel();
    onWait(seconds);
    await pause(seconds * 1_000, signal);
  }

  async function read<Value>(response: Response, schema: z.ZodType<Value>): Promise<Value> {
    const parsed = schema.safeParse(await response.json().catch(() => undefined));
    if (parsed.success) return parsed.data;
    throw new SufflerError('server_unreachable', `What answers at ${server} is no Suffler of this version.`);
  }

  return {
    get: async (path, schema) => read(await send(path, { headers: { Accept: 'application/json' } }), schema),

    async post(path, body, schema, idempotencyKey) {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey };
      return read(await send(path, { method: 'POST', headers, body: JSON.stringify(body) }), schema);
    },

    async stream(path, lastEventId) {
      const resumed = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId };
      const { body } = await send(path, { headers: { Accept: 'text/event-stream', ...resumed } });
      return body ?? new ReadableStream();
    },
  };
}

async function faultOf(response: Response): Promise<Error> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => undefined));
  const { code, detail } = parsed.data ?? { code: `status_${response.status}`, detail: `status ${response.status}` };
  if (response.status === 401) {
    const message = 'The server refuses the key; make one with: suffler keys create demo';
    return new SufflerError('credential_invalid', message);
  }
  if (response.status === 403) return new SufflerError('forbidden', `The key may not do this: ${detail}`);
  return new RefusedError(code, detail);
}
