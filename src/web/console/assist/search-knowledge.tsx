/** Looks through the knowledge base by hand; what is found opens in place, and its words go into the reply. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/keys-provider.tsx';
import { ArticleReader } from './article-reader.tsx';
import type { AssistApi, Hit } from './assist-api.ts';
import classes from './assist.module.css';
import { PickList } from './pick-list.tsx';

export interface SearchKnowledgeProps {
  readonly api: AssistApi;
  readonly locale: string;
  readonly onInsert: (text: string) => void;
}

export function SearchKnowledge({ api, locale, onInsert }: SearchKnowledgeProps) {
  const { t } = useTranslation('assist');
  const [words, setWords] = useState('');
  const [read, setRead] = useState<Hit>();
  const [asked] = useDebouncedValue(words.trim(), 120);
  const found = useQuery({
    queryKey: ['assist', 'search', locale, asked],
    queryFn: ({ signal }) => api.search(asked, locale, signal),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const back = () => {
    setRead(undefined);
  };
  useKeys([
    {
      code: 'ArrowLeft',
      alt: true,
      inDialog: true,
      whileTyping: true,
      does: t('tools.back'),
      group: t('search.title'),
      run: () => {
        if (read === undefined) return false;
        back();
        return undefined;
      },
    },
  ]);
  if (read !== undefined) {
    const { articleId, lang, anchor, snippet } = read;
    return (
      <div className={classes.form}>
        <div>
          {/* The focus would be lost with the field that it was in. */}
          <button type="button" autoFocus className={classes.button} onClick={back}>
            {t('tools.back')}
          </button>
        </div>
        <ArticleReader api={api} passage={{ articleId, lang, anchor, quote: wordsOf(snippet) }} onInsert={onInsert} />
      </div>
    );
  }
  const hits = asked === '' ? [] : (found.data ?? []);
  return (
    <div className={classes.form}>
      <PickList
        label={t('search.label')}
        words={words}
        onWords={setWords}
        items={hits}
        keyOf={({ articleId, lang }) => `${articleId} ${lang}`}
        onPick={setRead}
      >
        {({ title, heading, snippet }) => (
          <>
            <div className={classes.optionTitle}>{[title, heading].filter((part) => part !== '').join(' › ')}</div>
            <div>{snippet}</div>
          </>
        )}
      </PickList>
      <div role="status">{asked !== '' && found.isSuccess && hits.length === 0 ? t('search.nothing') : ''}</div>
    </div>
  );
}

/** Without the dots that say that a snippet was cut. */
function wordsOf(snippet: string): string {
  return snippet.replaceAll(/^…\s*|\s*…$/g, '');
}
