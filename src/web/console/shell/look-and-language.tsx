/** Language and theme: chosen here and kept on this computer. */
import { useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, languages } from '../i18n/i18n.ts';
import { Choice } from './choice.tsx';

const names = { ru: 'Русский', en: 'English' } as const;
const schemes = ['auto', 'light', 'dark'] as const;

export function LookAndLanguage() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Choice
        legend={t('menu.language')}
        value={i18n.language}
        options={languages.map((value) => ({ value, label: names[value], lang: value }))}
        onChoose={(language) => {
          chooseLanguage(i18n, language);
        }}
      />
      <Choice
        legend={t('menu.theme')}
        value={colorScheme}
        options={schemes.map((value) => ({ value, label: t(`menu.${value}`) }))}
        onChoose={setColorScheme}
      />
    </>
  );
}
