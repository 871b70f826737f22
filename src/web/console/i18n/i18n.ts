/** The words of the console in Russian and English. Both are small and shipped at once, so that the switch is instant. */
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keep, recall } from '../kept.ts';
import assistEn from './assist.en.json' with { type: 'json' };
import assistRu from './assist.ru.json' with { type: 'json' };
import shellEn from './shell.en.json' with { type: 'json' };
import shellRu from './shell.ru.json' with { type: 'json' };

export const languages = ['ru', 'en'] as const;
export type Language = (typeof languages)[number];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: { shell: typeof shellEn; assist: typeof assistEn };
  }
}

/** Starts in the language that was chosen last, else in the browser's. */
export function createI18n(): i18n {
  const instance = createInstance();
  const tell = (language: string) => {
    document.documentElement.lang = language;
  };
  instance.on('languageChanged', tell);
  void instance.use(initReactI18next).init({
    lng: keptLanguage() ?? browserLanguage(),
    fallbackLng: 'en',
    defaultNS: 'shell',
    ns: ['shell', 'assist'],
    resources: { ru: { shell: shellRu, assist: assistRu }, en: { shell: shellEn, assist: assistEn } },
    interpolation: { escapeValue: false }, // React escapes.
  });
  return instance;
}

export function chooseLanguage(instance: i18n, language: Language): void {
  keep('always', 'language', language);
  void instance.changeLanguage(language);
}

function keptLanguage(): Language | undefined {
  const kept = recall('always', 'language');
  return languages.find((language) => language === kept);
}

function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}
