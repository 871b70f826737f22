/** Every failure that a caller can act on: a code, a sentence for people, and the cause. */

/** One code per kind of failure; src/http/problem.ts maps each to a status. */
export type ErrorCode =
  | 'invalid_request'
  | 'invalid_config'
  | 'article_not_found'
  | 'turn_overtaken'
  | 'idempotency_key_reused'
  | 'locale_not_found'
  | 'reply_not_found'
  | 'suggestion_stale'
  | 'folder_unreadable'
  | 'database_unusable'
  | 'disk_full'
  | 'port_in_use'
  | 'process_ended'
  | 'runs_not_comparable'
  | 'server_unreachable'
  | EndpointErrorCode
  | 'model_truncated'
  | 'embeddings_wrong_count'
  | 'embeddings_wrong_dimensions'
  | 'embeddings_not_finite'
  | 'embeddings_all_zero'
  | 'prompt_invalid'
  | 'vectors_of_another_model'
  | 'reindex_overtaken'
  | 'rules_unreadable'
  | 'compensation_not_configured'
  | 'problem_not_found'
  | 'country_not_found'
  | 'idempotency_conflict'
  | 'webhooks_not_configured'
  | 'conversation_not_found'
  | 'conversation_closed'
  | 'conversation_moved_on'
  | 'conversation_taken'
  | 'template_not_found'
  | 'idempotency_under_way'
  | 'credential_missing'
  | 'credential_invalid'
  | 'forbidden'
  | 'sign_in_refused'
  | 'sign_in_busy'
  | 'login_locked'
  | 'login_taken'
  | 'password_weak'
  | 'password_wrong'
  | 'person_not_found'
  | 'last_admin'
  | 'key_not_found'
  | 'other_origin'
  | 'rate_limited';

/** What can go wrong with any endpoint outside; `busy` and `paused` are said by this side, to spare it. */
export type EndpointFault =
  | 'timeout'
  | 'unreachable'
  | 'unauthorised'
  | 'rate_limited'
  | 'rejected'
  | 'failed'
  | 'unreadable'
  | 'paused'
  | 'busy'
  | 'cancelled';
export type EndpointErrorCode = `${'embeddings' | 'model'}_${EndpointFault}`;

/** A failure with a code. Messages say what is wrong and what would be right, and never carry personal data. */
export class SufflerError extends Error {
  override readonly name = 'SufflerError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** A failure that time heals. */
export class TooSoonError extends SufflerError {
  /** Until it does, rounded up. */
  readonly seconds: number;

  constructor(code: ErrorCode, message: string, seconds: number) {
    super(code, message);
    this.seconds = Math.max(1, Math.ceil(seconds));
  }
}

/** Finds the failure with a code that a library may have wrapped, or `undefined`. */
export function sufflerErrorIn(error: unknown): SufflerError | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth += 1) {
    if (at instanceof SufflerError) return at;
  }
  return undefined;
}
