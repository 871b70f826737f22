/** What is shown where the page itself broke: never a white window. */
import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './gate.module.css';

export function PageFault({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  return (
    <main className={classes.middle}>
      <Title order={1}>{t('problem.pageTitle')}</Title>
      <p>{t('problem.pageText')}</p>
      <pre>{String(error)}</pre>
      <Button
        onClick={() => {
          location.reload();
        }}
      >
        {t('problem.reload')}
      </Button>
    </main>
  );
}
