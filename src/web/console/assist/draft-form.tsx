/** An agent's own reply as a draft article: an editor reads and publishes it. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssistApi, Dialogue } from './assist-api.ts';
import classes from './assist.module.css';

export interface DraftFormProps {
  readonly api: AssistApi;
  readonly dialogue: Dialogue;
  readonly written: string;
}

export function DraftForm({ api, dialogue, written }: DraftFormProps) {
  const { t } = useTranslation('assist');
  const asked = dialogue.messages.findLast(({ role }) => role === 'customer')?.text ?? '';
  const [title, setTitle] = useState('');
  const [question, setQuestion] = useState(asked.slice(0, 500));
  const [text, setText] = useState(written);
  const { locale = 'ru', conversationId } = dialogue;
  const save = useMutation({
    mutationFn: () =>
      api.saveDraft({
        lang: locale.slice(0, 2).toLowerCase(),
        ...{ title: title.trim(), question: question.trim(), text: text.trim() },
        ...(conversationId === undefined ? {} : { conversationId }),
      }),
  });
  if (save.isSuccess) return <p role="status">{t('draft.saved')}</p>;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <p className={classes.note}>{t('draft.hint')}</p>
      <label className={classes.field}>
        {t('draft.name')}
        <input
          className={classes.input}
          data-autofocus
          required
          maxLength={300}
          value={title}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
          }}
        />
      </label>
      <label className={classes.field}>
        {t('draft.question')}
        <textarea
          className={classes.input}
          required
          maxLength={500}
          rows={2}
          value={question}
          onChange={(event) => {
            setQuestion(event.currentTarget.value);
          }}
        />
      </label>
      <label className={classes.field}>
        {t('draft.text')}
        <textarea
          className={classes.input}
          required
          rows={8}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
      </label>
      <div role="alert">{save.isError ? t('draft.failed') : ''}</div>
      <div className={classes.actions}>
        <button type="submit" className={classes.button} data-main="" disabled={save.isPending}>
          {t('draft.save')}
        </button>
      </div>
    </form>
  );
}
