/** Says how it stands with the suggestion, also to who can't see it; what went stale stays in sight, struck through. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import classes from './assist.module.css';
import type { Fault } from './suggestion-event.ts';
import type { Whisper } from './whisper.ts';

export interface WhisperStateProps {
  readonly whisper: Whisper;
  /** Whether nothing was said yet. */
  readonly isEmpty: boolean;
  readonly onAgain: () => void;
}

export function WhisperState({ whisper, isEmpty, onAgain }: WhisperStateProps) {
  const { t } = useTranslation('assist');
  const { phase, stale = [], renewed, fault } = whisper;
  return (
    <>
      <div role="status" data-renewed={renewed || undefined}>
        {phase === 'idle' && <p className={classes.quiet}>{t(isEmpty ? 'state.empty' : 'state.idle')}</p>}
        {phase === 'asking' && (
          <p className={renewed ? classes.note : classes.quiet}>{t(renewed ? 'state.stale' : 'state.asking')}</p>
        )}
        {phase === 'ended' && (
          <p className={classes.quiet}>
            {renewed ? `${t('state.renewed')} ` : ''}
            {whisper.variants.length > 0 ? t('state.ready', { count: whisper.variants.length }) : ''}
          </p>
        )}
        {fault !== undefined && (
          <div className={classes.note} data-kind="fault">
            {told(fault, t)}
          </div>
        )}
      </div>
      {fault !== undefined && (
        <button type="button" className={classes.button} onClick={onAgain}>
          {t('state.again')}
        </button>
      )}
      {stale.map(({ text }, at) => (
        <article key={at} className={classes.card} data-stale="" aria-hidden="true">
          <p className={classes.text}>{text}</p>
        </article>
      ))}
    </>
  );
}

function told({ code }: Fault, t: TFunction<'assist'>): string {
  switch (code) {
    case 'offline':
      return t('fault.offline');
    case 'suggestion_stale':
      return t('fault.suggestion_stale');
    case 'not_signed_in':
    case 'forbidden':
      return t('fault.unauthorised');
    default:
      return t('fault.other', { code });
  }
}
