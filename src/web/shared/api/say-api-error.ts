import type { i18n } from 'i18next';
import { fillSentence } from '../../../domain/locale/fill-sentence.ts';
import { errorWords } from '../i18n/error-words.ts';
import { isApiError, NetworkError } from './api-error.ts';

/** Any error as a sentence in the interface's language. In components use `useSay()`. */
export function sayApiError(i18n: i18n, error: unknown): string {
  if (isApiError(error)) return fillSentence(errorWords(i18n).errors[error.code], error.problem.params);
  return i18n.t(error instanceof NetworkError ? 'shared.error.network' : 'shared.error.unknown');
}
