/** Language, theme and keys: chosen here and kept on this computer. Signed in, also the way out. */
import { Button, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery, signOut, type SignedIn } from '../api/session.ts';
import { chooseLanguage, languages } from '../i18n/i18n.ts';
import { useLetters } from '../keys/keys-provider.tsx';
import classes from './settings-menu.module.css';

const names = { ru: 'Русский', en: 'English' } as const;
const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];

export interface SettingsMenuProps {
  readonly me?: SignedIn;
  readonly onKeys?: () => void;
}

export function SettingsMenu({ me, onKeys }: SettingsMenuProps) {
  const { t, i18n } = useTranslation();
  const queryClient = useQueryClient();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { letters, setLetters } = useLetters();
  const leave = async () => {
    await signOut().catch(() => undefined);
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, null);
  };
  return (
    <Menu position="bottom-end" width={230} shadow="md">
      <Menu.Target>
        <Button variant="subtle" size="xs" className={classes.quiet} rightSection={<span aria-hidden>▾</span>}>
          {me === undefined ? t('menu.openNobody') : me.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {me !== undefined && <Menu.Label>{t(`role.${me.role}`)}</Menu.Label>}
        <Menu.Label>{t('menu.language')}</Menu.Label>
        <Menu.RadioGroup value={i18n.language}>
          {languages.map((language) => (
            <Menu.RadioItem
              key={language}
              value={language}
              lang={language}
              onChange={() => {
                chooseLanguage(i18n, language);
              }}
            >
              {names[language]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('menu.theme')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme}>
          {schemes.map((scheme) => (
            <Menu.RadioItem
              key={scheme}
              value={scheme}
              onChange={() => {
                setColorScheme(scheme);
              }}
            >
              {t(`menu.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {me !== undefined && (
          <>
            <Menu.Divider />
            <Menu.CheckboxItem checked={letters} onChange={setLetters}>
              {t('menu.letters')}
            </Menu.CheckboxItem>
            {onKeys !== undefined && <Menu.Item onClick={onKeys}>{t('menu.keys')}</Menu.Item>}
            <Menu.Item onClick={() => void leave()}>{t('menu.signOut')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
