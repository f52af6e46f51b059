import { useTranslation } from 'react-i18next';
import type { FieldErrorCode } from '../../../domain/errors.ts';
import { fillSentence, type SentenceParams } from '../../../domain/locale/fill-sentence.ts';
import { errorWords } from '../i18n/error-words.ts';

/** What is wrong with one field, in the interface's language, also when that changes while it is shown. */
export function FieldSentence({ code, params = {} }: { code: FieldErrorCode; params?: SentenceParams }) {
  const { i18n } = useTranslation();
  return fillSentence(errorWords(i18n).fieldErrors[code], params);
}
