/** The bar above everything: the product, how the connection is, the keys and the settings. */
import { Button, Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Connection } from '../live/event-stream.ts';
import { useMe } from './me.ts';
import { SettingsMenu } from './settings-menu.tsx';
import classes from './workspace.module.css';

export interface TopBarProps {
  readonly connection: Connection;
  readonly onKeys: () => void;
}

export function TopBar({ connection, onKeys }: TopBarProps) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <header className={classes.bar}>
      <h1 className={classes.product}>{t('product')}</h1>
      <span className={classes.connection} data-state={connection.state}>
        {t(`live.${connection.state}`)}
      </span>
      <Button
        variant="subtle"
        size="xs"
        className={classes.quiet}
        onClick={onKeys}
        rightSection={<Kbd size="xs">?</Kbd>}
      >
        {t('keys.title')}
      </Button>
      <SettingsMenu me={me} onKeys={onKeys} />
    </header>
  );
}
