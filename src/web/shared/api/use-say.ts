import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { sayApiError } from './say-api-error.ts';

/** Says any error as a sentence in the interface's language. */
export function useSay(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return useCallback((error: unknown) => sayApiError({ language, t }, error), [language, t]);
}
