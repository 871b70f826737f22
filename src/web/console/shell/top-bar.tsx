/** The bar above everything: the product, how the connection is, the keys and the settings. */
import { Kbd, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Connection } from '../live/event-stream.ts';
import { SettingsMenu } from './settings-menu.tsx';
import classes from './workspace.module.css';

export interface TopBarProps {
  readonly connection: Connection;
  readonly onKeys: () => void;
}

export function TopBar({ connection, onKeys }: TopBarProps) {
  const { t } = useTranslation();
  return (
    <header className={classes.bar}>
      <h1 className={classes.product}>{t('product')}</h1>
      <span className={classes.connection} data-state={connection.state}>
        {t(`live.${connection.state}`)}
      </span>
      <UnstyledButton className={classes.keys} onClick={onKeys}>
        {t('keys.title')} <Kbd size="xs">?</Kbd>
      </UnstyledButton>
      <SettingsMenu onKeys={onKeys} />
    </header>
  );
}
