import type { ErrorCode, FieldErrorCode } from '../errors.ts';
import { enErrors, enFieldErrors } from './errors.en.ts';
import { esErrors, esFieldErrors } from './errors.es.ts';
import { ptErrors, ptFieldErrors } from './errors.pt.ts';
import { fillSentence, type SentenceParams } from './fill-sentence.ts';
import type { Locale } from './locale.ts';

const ERRORS: Record<Locale, Record<ErrorCode, string>> = { en: enErrors, es: esErrors, pt: ptErrors };
const FIELD_ERRORS: Record<Locale, Record<FieldErrorCode, string>> = {
  en: enFieldErrors,
  es: esFieldErrors,
  pt: ptFieldErrors,
};

export type { SentenceParams };

/** The sentence for a code, its `{{placeholders}}` filled. */
export function sayError(locale: Locale, code: ErrorCode, params: SentenceParams = {}): string {
  return fillSentence(ERRORS[locale][code], params);
}

export function sayFieldError(locale: Locale, code: FieldErrorCode, params: SentenceParams = {}): string {
  return fillSentence(FIELD_ERRORS[locale][code], params);
}
