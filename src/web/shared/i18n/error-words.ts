import type { i18n } from 'i18next';
import type { ErrorCode, FieldErrorCode } from '../../../domain/errors.ts';

interface ErrorWords {
  errors: Record<ErrorCode, string>;
  fieldErrors: Record<FieldErrorCode, string>;
}

/** The domain's own error sentences, as they came with the texts of the language: a reader downloads one language of them. */
export function errorWords({ language, getResourceBundle }: Pick<i18n, 'language' | 'getResourceBundle'>): ErrorWords {
  const texts: ErrorWords = getResourceBundle(language, 'translation');
  return texts;
}
