/** Says that the page is not live any more, and when it is tried again. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Live } from '../live/use-live.ts';
import { useNow } from '../live/use-now.ts';
import classes from './workspace.module.css';

export function ConnectionBanner({ connection, retry }: Live) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      {connection.state === 'lost' && (
        <div className={classes.banner}>
          <span>
            {t('live.lostText')} <RetryIn at={connection.retryAt} />
          </span>
          <Button size="compact-xs" variant="default" onClick={retry}>
            {t('live.retry')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Not read out each second: the sentence before it has said what matters. */
function RetryIn({ at }: { readonly at: number }) {
  const { t } = useTranslation();
  useNow();
  const seconds = Math.max(0, Math.ceil((at - Date.now()) / 1_000));
  return <span aria-live="off">{t('live.retryIn', { seconds })}</span>;
}
