/** An article with the words that prove something marked and in sight. */
import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article, AssistApi } from './assist-api.ts';
import classes from './assist.module.css';
import { markQuote, type Quoted } from './mark-quote.ts';
import type { Passage } from './opened.ts';

export interface ArticleReaderProps {
  readonly api: AssistApi;
  readonly passage: Passage;
  readonly onInsert: (text: string) => void;
}

export function ArticleReader({ api, passage, onInsert }: ArticleReaderProps) {
  const { t } = useTranslation('assist');
  const { articleId, lang } = passage;
  const article = useQuery({
    queryKey: ['assist', 'article', articleId, lang],
    queryFn: ({ signal }) => api.article(articleId, lang, signal),
  });
  if (article.isError) return <p role="alert">{t('proof.unreadable')}</p>;
  if (!article.isSuccess) return <Loader size="sm" aria-label={t('proof.title')} />;
  return <Text article={article.data} passage={passage} onInsert={onInsert} />;
}

type TextProps = Omit<ArticleReaderProps, 'api'> & { readonly article: Article };

function Text({ article, passage, onInsert }: TextProps) {
  const { t } = useTranslation('assist');
  const mark = useRef<HTMLElement>(null);
  const { quote = '', anchor, revision } = passage;
  const found = findQuote(article, anchor, quote);
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'center' });
  }, [article.articleId, quote]);
  const isLost = quote !== '' && found === undefined && quote !== article.title;
  return (
    <article lang={article.lang}>
      <h2 className={classes.title}>{article.title}</h2>
      <p className={classes.quiet}>
        {t('proof.revision', { revision: article.revision })}
        {article.audience === 'agent' ? ` · ${t('proof.agentOnly')}` : ''}
      </p>
      {revision !== undefined && revision !== article.revision && (
        <p className={classes.note}>{t('proof.changed', { revision })}</p>
      )}
      {isLost && (
        <p className={classes.note} data-kind="warning">
          {t('proof.lost')} <q>{quote}</q>
        </p>
      )}
      {article.passages.map(({ kind, heading, text }, at) => {
        const isInternal = kind === 'internal' || kind === 'steps';
        const name = [heading, isInternal ? t('proof.internal') : ''].filter((part) => part !== '').join(' · ');
        return (
          <section key={at} className={classes.passage}>
            <div className={classes.between}>
              {name === '' ? <span /> : <h3>{name}</h3>}
              {!isInternal && article.audience === 'customer' && (
                <button
                  type="button"
                  className={classes.button}
                  onClick={() => {
                    onInsert(found?.at === at ? found.quoted.quote : text);
                  }}
                >
                  {t('proof.insert')}
                </button>
              )}
            </div>
            <p className={classes.text}>
              {found?.at === at ? (
                <>
                  {found.quoted.before}
                  <mark ref={mark} className={classes.quote}>
                    {found.quoted.quote}
                  </mark>
                  {found.quoted.after}
                </>
              ) : (
                text
              )}
            </p>
          </section>
        );
      })}
    </article>
  );
}

/** In the passage that the anchor names if it stands there, else in the first that holds it. */
function findQuote({ passages }: Article, anchor: string, quote: string): { at: number; quoted: Quoted } | undefined {
  const all = passages.flatMap((passage, at) => {
    const quoted = markQuote(passage.text, quote);
    return quoted === undefined ? [] : [{ at, quoted, isNamed: passage.anchor === anchor }];
  });
  return all.find(({ isNamed }) => isNamed) ?? all[0];
}
