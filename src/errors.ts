/** Every failure that a caller can act on: a code, a sentence for people, and the cause. */

/** One code per kind of failure; src/http/problem.ts maps each to a status. */
export type ErrorCode =
  | 'invalid_request'
  | 'invalid_config'
  | 'article_not_found'
  | 'turn_overtaken'
  | 'idempotency_key_reused'
  | 'locale_not_found'
  | 'folder_unreadable'
  | 'database_unusable'
  | 'disk_full'
  | 'port_in_use'
  | 'embeddings_timeout'
  | 'embeddings_unreachable'
  | 'embeddings_unauthorised'
  | 'embeddings_rate_limited'
  | 'embeddings_rejected'
  | 'embeddings_failed'
  | 'embeddings_unreadable'
  | 'embeddings_wrong_count'
  | 'embeddings_wrong_dimensions'
  | 'embeddings_not_finite'
  | 'embeddings_all_zero'
  | 'embeddings_paused'
  | 'vectors_of_another_model'
  | 'reindex_overtaken'
  | 'rules_unreadable';

/** A failure with a code. Messages say what is wrong and what would be right, and never carry personal data. */
export class SufflerError extends Error {
  override readonly name = 'SufflerError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** Finds the failure with a code that a library may have wrapped, or `undefined`. */
export function sufflerErrorIn(error: unknown): SufflerError | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth += 1) {
    if (at instanceof SufflerError) return at;
  }
  return undefined;
}
