/** Canned replies, the most used first, filled from the customer's card before the agent's eyes. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssistApi, Dialogue, Template } from './assist-api.ts';
import classes from './assist.module.css';
import { fillTemplate } from './fill-template.ts';
import { PickList } from './pick-list.tsx';

export interface TemplatePickerProps {
  readonly api: AssistApi;
  readonly dialogue: Dialogue;
  readonly onInsert: (text: string) => void;
}

export function TemplatePicker({ api, dialogue, onInsert }: TemplatePickerProps) {
  const { t } = useTranslation('assist');
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 120);
  const lang = (dialogue.locale ?? 'ru').slice(0, 2).toLowerCase();
  const templates = useQuery({
    queryKey: ['assist', 'templates', lang, asked],
    queryFn: ({ signal }) => api.templates(lang, asked, signal),
    placeholderData: keepPreviousData,
    // Others add and use them meanwhile.
    staleTime: 0,
  });
  const fill = ({ text }: Template) => fillTemplate(text, dialogue.customer ?? null);
  const pick = (template: Template) => {
    // Only how often it is used depends on it.
    void api.usedTemplate(template.id).catch(() => undefined);
    onInsert(fill(template).text);
  };
  return (
    <div className={classes.form}>
      <PickList
        label={t('templates.label')}
        words={words}
        onWords={setWords}
        items={templates.data ?? []}
        keyOf={({ id }) => id}
        onPick={pick}
      >
        {(template) => <Filled title={template.title} {...fill(template)} />}
      </PickList>
      <div role="status">
        {templates.isError ? t('templates.failed') : ''}
        {templates.isSuccess && templates.data.length === 0 ? t('templates.nothing') : ''}
      </div>
    </div>
  );
}

interface FilledProps extends ReturnType<typeof fillTemplate> {
  readonly title: string;
}

function Filled({ title, text, missing }: FilledProps) {
  const { t } = useTranslation('assist');
  return (
    <>
      <div className={classes.optionTitle}>{title}</div>
      <div className={classes.text}>{text}</div>
      {missing.length > 0 && (
        <div className={classes.quiet}>{t('templates.missing', { slots: missing.join(', ') })}</div>
      )}
    </>
  );
}
