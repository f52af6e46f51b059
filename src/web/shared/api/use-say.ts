import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { sayApiError } from './say-api-error.ts';

/** Says any error as a sentence in the interface's language; components that use it follow a change of language. */
export function useSay(): (error: unknown) => string {
  const { i18n } = useTranslation();
  return useCallback((error: unknown) => sayApiError(i18n, error), [i18n]);
}
