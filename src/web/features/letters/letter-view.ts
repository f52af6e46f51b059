import type { LetterFields } from '../../../domain/letters/letter.ts';
import { LOCALES } from '../../../domain/locale/locale.ts';
import { urlMaybeOneOf, urlOneOf, urlState, urlText } from '../../shared/url-state.ts';

/** What of a letter is open: the text's language, the office it is previewed for, and which of both on small screens. */
export const letterView = urlState({
  locale: urlMaybeOneOf(LOCALES),
  office: urlText(),
  pane: urlOneOf(['text', 'preview'], 'text'),
});

export type FieldsOf = LetterFields['values'];
