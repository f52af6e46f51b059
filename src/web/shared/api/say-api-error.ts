import type { i18n } from 'i18next';
import { sayError } from '../../../domain/locale/say-error.ts';
import { isLocale } from '../i18n/languages.ts';
import { isApiError, NetworkError } from './api-error.ts';

/** Any error as a sentence in the interface's language. In components use `useSay()`. */
export function sayApiError({ language, t }: Pick<i18n, 'language' | 't'>, error: unknown): string {
  if (isApiError(error)) return sayError(isLocale(language) ? language : 'en', error.code, error.problem.params);
  return t(error instanceof NetworkError ? 'shared.error.network' : 'shared.error.unknown');
}
