import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../../../domain/locale/locale.ts';
import { rememberLanguage } from './languages.ts';
import { withManyForms } from './translated.ts';

/** Fetches one part of the texts in one language; each is its own chunk, so that a reader downloads what is read. */
export type LoadTexts = (locale: Locale) => Promise<object>;

/** The parts that are in use, each with the languages it was fetched in. */
const parts = new Map<LoadTexts, Map<Locale, Promise<void>>>();

/** Readies the interface's language before the first paint. Called once, by the entry (and by tests). */
export async function startI18n(loadTexts: LoadTexts, locale: Locale): Promise<i18n> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: locale,
      resources: {},
      fallbackLng: false,
      returnNull: false,
      interpolation: { escapeValue: false }, // React escapes.
      react: { useSuspense: false },
      // A word that is not there is a fault of ours: the tests fail on it.
      parseMissingKeyHandler: (key) => {
        console.error(`No words for ${key}`);
        return key;
      },
    });
  }
  await bring(loadTexts, locale);
  await speak(locale);
  return i18next;
}

/** Adds words that are needed from now on, in the language of now and in every one that is chosen later. */
export const addTexts = (loadTexts: LoadTexts): Promise<void> => bring(loadTexts, i18next.language as Locale);

function bring(part: LoadTexts, locale: Locale): Promise<void> {
  const fetched = parts.get(part) ?? new Map<Locale, Promise<void>>();
  parts.set(part, fetched);
  const known = fetched.get(locale);
  if (known) return known;
  const fetching = part(locale).then((texts) => {
    i18next.addResourceBundle(locale, 'translation', withManyForms(texts), true);
  });
  fetched.set(locale, fetching);
  // What could not be fetched is fetched again when it is next needed; whoever waits is told.
  fetching.catch(() => fetched.delete(locale));
  return fetching;
}

/** Changes the interface's language on this browser. The account's own language is saved by the settings screen. */
export async function switchLanguage(locale: Locale): Promise<void> {
  await speak(locale);
  rememberLanguage(locale);
}

async function speak(locale: Locale): Promise<void> {
  await Promise.all([...parts.keys()].map((part) => bring(part, locale)));
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
}
