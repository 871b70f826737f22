/** The customer's card: what they ordered and spent, why they came before, and what they were offered. */
import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card, Conversation } from '../../../domain/contact.ts';
import classes from './card.module.css';
import { OrderFacts } from './order-facts.tsx';

export function CustomerCard({ conversation: { customer, topic } }: { readonly conversation: Conversation }) {
  const { t, i18n } = useTranslation();
  const day = (at: string) => new Date(at).toLocaleDateString(i18n.language, { day: 'numeric', month: 'short' });
  return (
    <section className={classes.card} aria-label={t('card.title')}>
      <header className={classes.header}>
        <Title order={2} size="h5">
          {customer?.name ?? t('card.title')}
        </Title>
        {customer?.spent !== undefined && (
          <span className={classes.spent}>
            {t('card.spent')}: <b>{customer.spent}</b>
          </span>
        )}
      </header>
      {topic !== null && (
        <p className={classes.line}>
          <span className={classes.label}>{t('card.topic')}</span> {topic}
        </p>
      )}
      {customer === null || isBare(customer) ? (
        <p className={classes.none}>{t('card.none')}</p>
      ) : (
        <>
          <Orders orders={customer.orders} />
          <History title={t('card.contacts')} count={customer.contacts.length}>
            {customer.contacts.map(({ at, topic: about, outcome }) => (
              <li key={at}>
                <time dateTime={at}>{day(at)}</time> {[about, outcome].filter((part) => part !== undefined).join(': ')}
              </li>
            ))}
          </History>
          <History title={t('card.offered')} count={customer.offered?.length ?? 0}>
            {customer.offered?.map(({ at, what }) => (
              <li key={at + what}>
                <time dateTime={at}>{day(at)}</time> {what}
              </li>
            ))}
          </History>
          {customer.note !== undefined && (
            <p className={classes.line}>
              <span className={classes.label}>{t('card.note')}</span> {customer.note}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Orders({ orders }: Pick<Card, 'orders'>) {
  const { t } = useTranslation();
  const [newest, ...older] = orders;
  if (newest === undefined) return null;
  return (
    <>
      <OrderFacts order={newest} />
      {older.length > 0 && (
        <details>
          <summary>{t('card.moreOrders', { count: older.length })}</summary>
          {older.map((order) => (
            <OrderFacts key={order.id} order={order} />
          ))}
        </details>
      )}
    </>
  );
}

interface HistoryProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

function History({ title, count, children }: HistoryProps) {
  if (count === 0) return null;
  return (
    <details open={count <= 2}>
      <summary>
        {title} ({count})
      </summary>
      <ul>{children}</ul>
    </details>
  );
}

function isBare({ orders, contacts, offered = [], note, spent, name }: Card): boolean {
  const lists = [orders, contacts, offered];
  return lists.every((list) => list.length === 0) && [note, spent, name].every((value) => value === undefined);
}
