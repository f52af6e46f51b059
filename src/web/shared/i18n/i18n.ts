import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../../../domain/locale/locale.ts';
import { rememberLanguage } from './languages.ts';
import { withManyForms } from './translated.ts';

/** Fetches the texts of one language; each is its own chunk, so that a reader downloads one. */
export type LoadTexts = (locale: Locale) => Promise<object>;

let load: LoadTexts | undefined;

/** Readies the interface's language before the first paint. Called once, by the entry (and by tests). */
export async function startI18n(loadTexts: LoadTexts, locale: Locale): Promise<i18n> {
  load = loadTexts;
  const resources = { [locale]: { translation: withManyForms(await loadTexts(locale)) } };
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: locale,
      resources,
      fallbackLng: false,
      returnNull: false,
      interpolation: { escapeValue: false }, // React escapes.
      react: { useSuspense: false },
    });
  } else {
    await switchLanguage(locale);
  }
  document.documentElement.lang = locale;
  return i18next;
}

/** Changes the interface's language on this browser. The account's own language is saved by the settings screen. */
export async function switchLanguage(locale: Locale): Promise<void> {
  if (load !== undefined && !i18next.hasResourceBundle(locale, 'translation')) {
    i18next.addResourceBundle(locale, 'translation', withManyForms(await load(locale)));
  }
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
  rememberLanguage(locale);
}
