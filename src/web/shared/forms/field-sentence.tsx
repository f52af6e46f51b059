import type { FieldErrorCode } from '../../../domain/errors.ts';
import { type SentenceParams, sayFieldError } from '../../../domain/locale/say-error.ts';
import { useLocale } from '../i18n/use-locale.ts';

/** What is wrong with one field, in the interface's language, also when that changes while it is shown. */
export function FieldSentence({ code, params = {} }: { code: FieldErrorCode; params?: SentenceParams }) {
  return sayFieldError(useLocale(), code, params);
}
