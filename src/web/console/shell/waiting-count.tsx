/** Tells how many wait: in the title of the browser's tab, and to a screen reader when it changes. */
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { listQuery } from '../api/conversations.ts';

export function WaitingCount() {
  const { t } = useTranslation();
  const { data } = useQuery(listQuery('waiting'));
  const count = data?.items.length ?? 0;
  const product = t('product');
  useEffect(() => {
    document.title = count > 0 ? `(${count}) ${product}` : product;
  }, [count, product]);
  return (
    <div className="hidden" role="status">
      {data !== undefined && t('queue.waitingCount', { count })}
    </div>
  );
}
