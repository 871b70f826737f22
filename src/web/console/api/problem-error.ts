/** A request that failed: what the server said of it (RFC 9457), or that there was no server to say anything. */

export interface Problem {
  readonly status: number;
  /** From src/errors.ts; `offline` where the server was not reached, `unreadable` where the answer is not ours. */
  readonly code: string;
  readonly detail: string;
  /** After how many seconds it may be tried again. */
  readonly retryAfter?: number | undefined;
  readonly requestId?: string | undefined;
  readonly errors?: readonly { readonly path: string; readonly message: string }[] | undefined;
}

export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.detail, cause === undefined ? undefined : { cause });
    this.problem = problem;
  }
}

/** The code of a failure, whatever was thrown. */
export function codeOf(error: unknown): string {
  return error instanceof ProblemError ? error.problem.code : 'internal';
}
