/** The head of the suggestions: what this one is, and the ways to look for oneself. */
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../domain/reply.ts';
import classes from './assist.module.css';
import { KeyHint } from './key-hint.tsx';

export interface ToolsProps {
  readonly outcome: Outcome | undefined;
  readonly onOpen: (kind: 'search' | 'refusal' | 'templates') => void;
}

const tools = [
  { kind: 'search', hint: '/' },
  { kind: 'refusal', hint: 'R' },
  { kind: 'templates', hint: 'S' },
] as const;

export function Tools({ outcome, onOpen }: ToolsProps) {
  const { t } = useTranslation('assist');
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('title')}</h2>
        {outcome !== undefined && (
          <span className={classes.outcome} data-outcome={outcome}>
            {t(`outcome.${outcome}`)}
          </span>
        )}
      </div>
      <div className={classes.tools}>
        {tools.map(({ kind, hint }) => (
          <button
            key={kind}
            type="button"
            className={classes.button}
            aria-keyshortcuts={hint}
            onClick={() => {
              onOpen(kind);
            }}
          >
            {t(`tools.${kind}`)}
            <KeyHint>{hint}</KeyHint>
          </button>
        ))}
      </div>
    </>
  );
}
