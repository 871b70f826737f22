/** How long the customer waits for a person: in words, and in a colour for those who see it. */
import { useTranslation } from 'react-i18next';
import { useNow } from '../live/use-now.ts';
import classes from './queue.module.css';
import { waitingOf } from './waiting.ts';

export function WaitingBadge({ since }: { readonly since: string }) {
  const { t } = useTranslation();
  const { clock, urgency } = waitingOf(since, useNow());
  return (
    <span className={classes.waiting} data-urgency={urgency}>
      {t(`waiting.${urgency}`, { clock })}
    </span>
  );
}
