/** One request to the API: JSON in, a value of the named schema out, or a ProblemError that says what is wrong. */
import { z } from 'zod';
import { ProblemError } from './problem-error.ts';
import { noteServerTime } from './server-clock.ts';

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  /** Makes a repeated POST safe: the same key gets the same answer. Default: a new one for each call. */
  readonly idempotencyKey?: string;
  /** More headers, such as the key that another console gave the panel; no cookie is sent with a key. */
  readonly headers?: Readonly<Record<string, string>>;
}

const problemSchema = z.object({
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  requestId: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

/** `schema` reads the answer: a page that is older than the server fails here, and not somewhere later. */
export async function request<Value>(
  schema: z.ZodType<Value>,
  path: string,
  { method = 'GET', body, signal, idempotencyKey = crypto.randomUUID(), headers = {} }: RequestOptions = {},
): Promise<Value> {
  const response = await fetch(path, {
    method,
    credentials: 'Authorization' in headers ? 'omit' : 'same-origin',
    headers: {
      ...headers,
      Accept: 'application/json',
      ...(method === 'GET' ? {} : { 'Content-Type': 'application/json' }),
      ...(method === 'POST' ? { 'Idempotency-Key': idempotencyKey } : {}),
    },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted === true) throw error;
    throw new ProblemError({ status: 0, code: 'offline', detail: 'The server was not reached.' }, error);
  });
  noteServerTime(response);
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (!response.ok) {
    const read = problemSchema.safeParse(answer);
    const retryAfter = Number(response.headers.get('Retry-After') ?? 'none');
    throw new ProblemError(
      read.success
        ? { ...read.data, ...(Number.isNaN(retryAfter) ? {} : { retryAfter }) }
        : { status: response.status, code: 'unreadable', detail: response.statusText },
    );
  }
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  throw new ProblemError({ status: response.status, code: 'unreadable', detail: `${method} ${path}` }, read.error);
}
