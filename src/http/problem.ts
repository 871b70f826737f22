/** Maps failures to RFC 9457 problems; this table is the only place that knows a status. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from '@hono/zod-openapi';
import { sufflerErrorIn, TooSoonError, type ErrorCode } from '../errors.ts';
import type { AppEnv } from './app-env.ts';

const statuses: Readonly<Record<ErrorCode, ContentfulStatusCode>> = {
  invalid_request: 400,
  locale_not_found: 400,
  article_not_found: 404,
  reply_not_found: 404,
  suggestion_stale: 409,
  turn_overtaken: 409,
  idempotency_key_reused: 422,
  invalid_config: 500,
  folder_unreadable: 500,
  port_in_use: 500,
  process_ended: 500,
  runs_not_comparable: 500,
  server_unreachable: 500,
  prompt_invalid: 500,
  database_unusable: 503,
  embeddings_timeout: 503,
  embeddings_unreachable: 503,
  embeddings_unauthorised: 503,
  embeddings_rate_limited: 503,
  embeddings_rejected: 503,
  embeddings_failed: 503,
  embeddings_unreadable: 503,
  embeddings_wrong_count: 503,
  embeddings_wrong_dimensions: 503,
  embeddings_not_finite: 503,
  embeddings_all_zero: 503,
  embeddings_paused: 503,
  embeddings_busy: 503,
  embeddings_cancelled: 503,
  model_timeout: 503,
  model_unreachable: 503,
  model_unauthorised: 503,
  model_rate_limited: 503,
  model_rejected: 503,
  model_failed: 503,
  model_unreadable: 503,
  model_truncated: 503,
  model_paused: 503,
  model_busy: 503,
  model_cancelled: 503,
  vectors_of_another_model: 503,
  reindex_overtaken: 503,
  rules_unreadable: 503,
  compensation_not_configured: 503,
  problem_not_found: 400,
  country_not_found: 400,
  idempotency_conflict: 409,
  webhooks_not_configured: 503,
  conversation_not_found: 404,
  conversation_closed: 409,
  conversation_moved_on: 409,
  conversation_taken: 409,
  template_not_found: 404,
  idempotency_under_way: 409,
  credential_missing: 401,
  credential_invalid: 401,
  forbidden: 403,
  sign_in_refused: 401,
  sign_in_busy: 503,
  login_locked: 429,
  login_taken: 409,
  password_weak: 400,
  password_wrong: 400,
  person_not_found: 404,
  last_admin: 409,
  key_not_found: 404,
  other_origin: 403,
  rate_limited: 429,
  disk_full: 507,
};

/** What the administrator has not set up: the message names it, and holds nothing of this machine. */
const forCallers: ReadonlySet<ErrorCode> = new Set([
  'compensation_not_configured',
  'webhooks_not_configured',
  'sign_in_busy',
]);

export const problemSchema = z
  .object({
    type: z.string().describe('urn:suffler:problem: and the code.'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .describe('Each field that is wrong.'),
  })
  .openapi('Problem');
export type Problem = z.infer<typeof problemSchema>;

type Fault = Pick<Problem, 'code' | 'title' | 'detail' | 'errors'>;

export function problem(context: Context<AppEnv>, status: ContentfulStatusCode, fault: Fault) {
  const body: Problem = {
    type: `urn:suffler:problem:${fault.code}`,
    status,
    requestId: context.get('requestId'),
    ...fault,
  };
  return context.json(body, status, { 'Content-Type': 'application/problem+json; charset=utf-8' });
}

/** The answer to anything thrown. What is not ours gets a fixed text: its message may hold a customer's words. */
export function problemFor(error: Error, context: Context<AppEnv>) {
  const known = sufflerErrorIn(error);
  if (known !== undefined) {
    const status = statuses[known.code];
    // Paths of this machine are for its administrator's log, not for a caller.
    const detail =
      status >= 500 && !forCallers.has(known.code) ? "The server can't do this now; its log says why." : known.message;
    if (known instanceof TooSoonError) context.header('Retry-After', String(known.seconds));
    return problem(context, status, { code: known.code, title: known.code.replaceAll('_', ' '), detail });
  }
  if (error instanceof HTTPException) {
    const { status } = error;
    if (status === 413) {
      return problem(context, 413, { code: 'body_too_large', title: 'body too large', detail: error.message });
    }
    const detail = error.message || "The request can't be read.";
    return problem(context, status, {
      code: 'invalid_request',
      title: 'invalid request',
      detail,
    });
  }
  return problem(context, 500, {
    code: 'internal',
    title: 'internal error',
    detail: 'Something went wrong on our side; name the requestId when you report it.',
  });
}

interface Validated {
  readonly success: boolean;
  readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] };
}

/** What zod-openapi calls after validating: every faulty field at once, never its value. */
export function validationHook(result: Validated, context: Context<AppEnv>) {
  if (result.success || result.error === undefined) return undefined;
  const errors = result.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
  return problem(context, 400, {
    code: 'invalid_request',
    title: 'invalid request',
    detail: 'Some fields are missing or wrong; see errors.',
    errors,
  });
}
