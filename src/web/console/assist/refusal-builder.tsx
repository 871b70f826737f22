/** A refusal by the formula: its reason, the alternatives to pick from, and the words they make. */
import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusalObject } from '../../../domain/refusal.ts';
import type { AssistApi, Dialogue, RefusalReply } from './assist-api.ts';
import classes from './assist.module.css';
import { KeyHint } from './key-hint.tsx';
import type { Passage } from './opened.ts';
import { pickedAtFirst, refusalWording } from './refusal-wording.ts';
import type { Taken } from './taken.ts';

export interface RefusalBuilderProps {
  readonly api: AssistApi;
  readonly dialogue: Dialogue;
  readonly onTake: (taken: Taken) => void;
  readonly onHandOn?: (() => void) | undefined;
  readonly onOpen: (proofs: readonly Passage[]) => void;
}

export function RefusalBuilder({ api, dialogue, onTake, onHandOn, onOpen }: RefusalBuilderProps) {
  const { t } = useTranslation('assist');
  const built = useQuery({
    queryKey: ['assist', 'refusal', dialogue],
    queryFn: ({ signal }) => api.refuse(dialogue, signal),
    enabled: dialogue.messages.length > 0,
  });
  if (built.isError) return <p role="alert">{t('refusal.failed')}</p>;
  if (!built.isSuccess) return <Loader size="sm" aria-label={t('refusal.title')} />;
  const { refusal } = built.data;
  if (refusal !== null) return <Formula built={built.data} refusal={refusal} onTake={onTake} onOpen={onOpen} />;
  return (
    <div className={classes.form}>
      <p className={classes.note} data-kind="warning" role="status">
        {t('refusal.handedOff')}
      </p>
      {onHandOn !== undefined && (
        <button type="button" className={classes.button} onClick={onHandOn}>
          {t('step.hand_on')}
        </button>
      )}
    </div>
  );
}

interface FormulaProps extends Pick<RefusalBuilderProps, 'onTake' | 'onOpen'> {
  readonly built: RefusalReply;
  readonly refusal: RefusalObject;
}

function Formula({ built, refusal, onTake, onOpen }: FormulaProps) {
  const { t } = useTranslation('assist');
  const [picked, setPicked] = useState<readonly string[]>(() => pickedAtFirst(refusal, built.text));
  const form = useRef<HTMLFormElement>(null);
  // It comes later than the drawer that it is in.
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const wording = refusalWording(refusal, picked, built.text);
  const take = () => {
    if (wording !== '') onTake({ text: wording, replyId: built.id, how: 'take' });
  };
  return (
    <form
      ref={form}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
      onKeyDown={(event) => {
        if (event.code !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        take();
      }}
    >
      <div>
        <b>{t('refusal.reason')}</b>
        <p className={classes.text}>{refusal.reason}</p>
      </div>
      <fieldset className={classes.group}>
        <legend>{t('refusal.alternatives')}</legend>
        {refusal.alternatives.map((alternative) => (
          <label key={alternative} className={classes.choice}>
            <input
              type="checkbox"
              checked={picked.includes(alternative)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                setPicked((now) => (checked ? [...now, alternative] : now.filter((one) => one !== alternative)));
              }}
            />
            {alternative}
          </label>
        ))}
      </fieldset>
      {refusal.mayEscalate && <p className={classes.quiet}>{t('refusal.escalate')}</p>}
      <div role="status">
        <b>{t('refusal.wording')}</b>
        <p className={wording === '' ? classes.note : classes.text} data-wording="">
          {wording === '' ? t('refusal.pick') : wording}
        </p>
      </div>
      <div className={classes.actions}>
        <button type="submit" className={classes.button} data-main="" disabled={wording === ''}>
          {t('refusal.take')}
          <KeyHint>Ctrl Enter</KeyHint>
        </button>
        {built.citations.length > 0 && (
          <button
            type="button"
            className={classes.button}
            onClick={() => {
              onOpen(built.citations);
            }}
          >
            {t('card.sources')}
          </button>
        )}
      </div>
    </form>
  );
}
