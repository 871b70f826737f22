/** One order as the agent needs it: number and state at a glance, the rest below. */
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../domain/contact.ts';
import classes from './card.module.css';

export function OrderFacts({ order }: { readonly order: Card['orders'][number] }) {
  const { t } = useTranslation();
  const facts = [
    [t('card.eta'), order.eta],
    [t('card.total'), order.total],
    [t('card.from'), order.restaurant],
    [t('card.address'), order.address],
  ] as const;
  return (
    <div className={classes.order}>
      <p className={classes.orderTop}>
        <b>№ {order.id}</b>
        {order.status !== undefined && <span>{order.status}</span>}
      </p>
      <dl className={classes.facts}>
        {facts.map(([name, value]) =>
          value === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}
