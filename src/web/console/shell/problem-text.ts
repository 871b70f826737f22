/** What a failure means, in the reader's language: by its code where the console knows it, else in the server's words. */
import type { TFunction } from 'i18next';
import { ProblemError } from '../api/problem-error.ts';
import en from '../i18n/shell.en.json' with { type: 'json' };

type KnownCode = keyof typeof en.problem;

const isKnown = (code: string): code is KnownCode => Object.hasOwn(en.problem, code);

export function problemText(t: TFunction, error: unknown): string {
  if (!(error instanceof ProblemError)) return t('problem.internal');
  const { code, detail, errors = [] } = error.problem;
  if (isKnown(code)) return t(`problem.${code}`, { detail, id: '' });
  const fields = errors.map(({ path, message }) => `${path}: ${message}`).join('; ');
  return t('problem.other', { detail: fields === '' ? detail : fields });
}
