/** What went wrong where a password was asked for; a lock is told with the time of its end. */
import type { TFunction } from 'i18next';
import { ProblemError } from '../api/problem-error.ts';
import { problemText } from './problem-text.ts';

export function passwordFault(t: TFunction, language: string, error: unknown): string {
  if (!(error instanceof ProblemError)) return problemText(t, error);
  const { code, retryAfter } = error.problem;
  if (code !== 'login_locked' || retryAfter === undefined) return problemText(t, error);
  // By the clock of this computer, right or wrong: the agent reads the same one.
  const until = new Date(Date.now() + retryAfter * 1_000);
  return t('signIn.locked', { time: until.toLocaleTimeString(language, { timeStyle: 'short' }) });
}
