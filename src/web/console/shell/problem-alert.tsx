/** A failure where its content would have been: what is wrong, what can be done, and the number to report it by. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem-error.ts';
import classes from './problem-alert.module.css';
import { problemText } from './problem-text.ts';

export interface ProblemAlertProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

export function ProblemAlert({ error, onRetry }: ProblemAlertProps) {
  const { t } = useTranslation();
  const id = error instanceof ProblemError && error.problem.status >= 500 ? error.problem.requestId : undefined;
  return (
    <div role="alert" className={classes.alert}>
      <p>{problemText(t, error)}</p>
      {id !== undefined && <p className={classes.number}>{t('problem.number', { id })}</p>}
      {onRetry !== undefined && (
        <Button size="xs" variant="default" onClick={onRetry}>
          {t('problem.retry')}
        </Button>
      )}
    </div>
  );
}
