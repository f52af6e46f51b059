import type { ErrorCode } from '../errors.ts';
import { enErrors } from './errors.en.ts';
import { esErrors } from './errors.es.ts';
import { ptErrors } from './errors.pt.ts';
import { fillSentence, type SentenceParams } from './fill-sentence.ts';
import type { Locale } from './locale.ts';

const ERRORS: Record<Locale, Record<ErrorCode, string>> = { en: enErrors, es: esErrors, pt: ptErrors };

export type { SentenceParams };

/** The sentence for a code, its `{{placeholders}}` filled. */
export function sayError(locale: Locale, code: ErrorCode, params: SentenceParams = {}): string {
  return fillSentence(ERRORS[locale][code], params);
}
