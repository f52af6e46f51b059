import type { ErrorCode, FieldErrorCode } from '../errors.ts';
import { enErrors, enFieldErrors } from './errors.en.ts';
import { esErrors, esFieldErrors } from './errors.es.ts';
import { ptErrors, ptFieldErrors } from './errors.pt.ts';
import type { Locale } from './locale.ts';

const ERRORS: Record<Locale, Record<ErrorCode, string>> = { en: enErrors, es: esErrors, pt: ptErrors };
const FIELD_ERRORS: Record<Locale, Record<FieldErrorCode, string>> = {
  en: enFieldErrors,
  es: esFieldErrors,
  pt: ptFieldErrors,
};

export type SentenceParams = Record<string, string | number>;

/** The sentence for a code, its `{{placeholders}}` filled. */
export function sayError(locale: Locale, code: ErrorCode, params: SentenceParams = {}): string {
  return fill(ERRORS[locale][code], params);
}

export function sayFieldError(locale: Locale, code: FieldErrorCode, params: SentenceParams = {}): string {
  return fill(FIELD_ERRORS[locale][code], params);
}

function fill(sentence: string, params: SentenceParams): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? '…'));
}
