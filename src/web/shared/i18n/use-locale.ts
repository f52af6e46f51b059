import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../domain/locale/locale.ts';
import { isLocale } from './languages.ts';

/** The interface's language; re-renders when it changes. */
export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return isLocale(i18n.language) ? i18n.language : 'en';
}
