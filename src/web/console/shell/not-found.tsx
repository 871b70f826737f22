/** An address of the console that leads nowhere. */
import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './gate.module.css';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <main className={classes.middle}>
      <Title order={1}>{t('problem.notFound')}</Title>
      <Link to="/">{t('problem.toQueue')}</Link>
    </main>
  );
}
