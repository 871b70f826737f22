/** The server's time by its answers: waiting times are right on a computer whose clock is wrong. */

let ahead = 0;

/** A `Date` header has whole seconds, so less than two of difference is no difference. */
export function noteServerTime(response: Response): void {
  const told = Date.parse(response.headers.get('Date') ?? '');
  if (Number.isNaN(told)) return;
  const difference = told - Date.now();
  ahead = Math.abs(difference) < 2_000 ? 0 : difference;
}

/** Milliseconds since 1970, as the server counts them. */
export function serverNow(): number {
  return Date.now() + ahead;
}
