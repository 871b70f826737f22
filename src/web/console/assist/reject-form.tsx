/** Why a suggestion does not fit: a reason by its number, and one's own words. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Variant } from '../../../domain/reply.ts';
import type { AssistApi } from './assist-api.ts';
import classes from './assist.module.css';
import { KeyHint } from './key-hint.tsx';

export interface RejectFormProps {
  readonly api: AssistApi;
  readonly replyId: string;
  readonly variant: Variant;
  readonly text: string;
  readonly conversationId: string | undefined;
  readonly onRejected: () => void;
}

const reasons = ['off_topic', 'outdated', 'incomplete', 'tone', 'too_long'] as const;

export function RejectForm({ api, replyId, variant, text, conversationId, onRejected }: RejectFormProps) {
  const { t } = useTranslation('assist');
  const [reason, setReason] = useState<(typeof reasons)[number]>('off_topic');
  const [words, setWords] = useState('');
  const [hasFailed, setFailed] = useState(false);
  const send = async () => {
    const own = words.trim();
    try {
      await api.feedback(replyId, {
        verdict: 'rejected',
        variant,
        reason: own === '' ? reason : `${reason}: ${own}`,
        suggestedText: text,
        ...(conversationId === undefined ? {} : { conversationId }),
      });
      onRejected();
    } catch {
      setFailed(true);
    }
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <fieldset
        className={classes.group}
        onKeyDown={(event) => {
          const named = reasons[Number(/^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1]) - 1];
          if (named !== undefined) setReason(named);
        }}
      >
        <legend>{t('reject.title')}</legend>
        {reasons.map((one, at) => (
          <label key={one} className={classes.choice}>
            <input
              type="radio"
              name="reason"
              data-autofocus={at === 0 || undefined}
              checked={reason === one}
              onChange={() => {
                setReason(one);
              }}
            />
            {t(`reject.${one}`)}
            <KeyHint>{String(at + 1)}</KeyHint>
          </label>
        ))}
      </fieldset>
      <label className={classes.field}>
        {t('reject.words')}
        <textarea
          className={classes.input}
          rows={2}
          maxLength={900}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
      </label>
      <div role="alert">{hasFailed ? t('reject.failed') : ''}</div>
      <div className={classes.actions}>
        <button type="submit" className={classes.button} data-main="">
          {t('reject.send')}
          <KeyHint>Enter</KeyHint>
        </button>
      </div>
    </form>
  );
}
