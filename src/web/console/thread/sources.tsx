/** Where a text of the bot is from: each article once, with the words that prove it. Opens by a click or by Enter. */
import { useTranslation } from 'react-i18next';
import type { Citation } from '../../../domain/reply.ts';
import classes from './message.module.css';

export function Sources({ citations }: { readonly citations: readonly Citation[] }) {
  const { t } = useTranslation();
  const byPlace = Map.groupBy(citations, ({ articleId, lang, anchor }) => `${articleId}/${lang}#${anchor}`);
  return (
    <details className={classes.sources}>
      <summary>
        {t('thread.sources')} ({byPlace.size})
      </summary>
      {[...byPlace].map(([place, [first, ...others]]) =>
        first === undefined ? null : (
          <figure key={place}>
            <figcaption>{[first.title, first.heading].filter((part) => part !== '').join(' › ')}</figcaption>
            {[...new Set([first, ...others].map(({ quote }) => quote))].map((quote) => (
              <blockquote key={quote}>{quote}</blockquote>
            ))}
          </figure>
        ),
      )}
    </details>
  );
}
