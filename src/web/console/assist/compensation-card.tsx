/** What may be offered for a problem, beside the complaint: the rule, the offer and its ceiling. Never sent by itself. */
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../../domain/quote.ts';
import classes from './assist.module.css';

type Offer = NonNullable<Quote['offer']>;

export interface CompensationCardProps {
  readonly quote: Quote;
  readonly onInsert: (text: string) => void;
  readonly onOpen: (articleId: string, lang: string) => void;
}

export function CompensationCard({ quote, onInsert, onOpen }: CompensationCardProps) {
  const { t, i18n } = useTranslation('assist');
  const { offer, fallback, ceiling, rule } = quote;
  const money = ({ amount, currency }: { amount: number; currency: string }) =>
    new Intl.NumberFormat(i18n.language, {
      style: 'currency',
      currency,
      maximumFractionDigits: 2,
      minimumFractionDigits: 0,
    }).format(amount);
  const worth = ({ amount, refund }: { amount: Offer['amount']; refund: Offer['refund'] }) =>
    [amount === null ? '' : money(amount), refund === null ? '' : t(`compensation.refund.${refund}`)].filter(
      (part) => part !== '',
    );
  const tell = (one: Offer) =>
    [one.text, ...worth(one), one.level ?? '', one.supervisor ? t('compensation.supervisor') : '']
      .filter((part) => part !== '')
      .join(' · ');
  const most = worth(ceiling);
  return (
    <article className={classes.card} aria-label={t('compensation.title')} data-compensation="">
      <div className={classes.between}>
        <b>{t('compensation.title')}</b>
        {offer !== null && (
          <button
            type="button"
            className={classes.button}
            onClick={() => {
              onInsert(offer.text);
            }}
          >
            {t('compensation.insert')}
          </button>
        )}
      </div>
      {quote.limitReached && (
        <p className={classes.note} data-kind="warning">
          {t('compensation.limit')}
        </p>
      )}
      <dl className={classes.facts}>
        <div>
          <dt>{t('compensation.offer')}</dt> <dd>{offer === null ? t('compensation.nothing') : tell(offer)}</dd>
        </div>
        {fallback !== null && (
          <div>
            <dt>{t('compensation.fallback')}</dt> <dd>{tell(fallback)}</dd>
          </div>
        )}
        {most.length > 0 && (
          <div>
            <dt>{t('compensation.ceiling')}</dt> <dd>{most.join(' · ')}</dd>
          </div>
        )}
      </dl>
      <p className={classes.small}>{quote.explanation}</p>
      {rule !== null && <p className={classes.small}>{t('compensation.rule', { ...rule })}</p>}
      {quote.policy.length > 0 && (
        <ul className={classes.sources} data-inline="">
          {quote.policy.map(({ articleId, lang }) => (
            <li key={`${articleId} ${lang}`}>
              <button
                type="button"
                className={classes.source}
                onClick={() => {
                  onOpen(articleId, lang);
                }}
              >
                <span>{articleId}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
