import type { LetterFields } from '../../../domain/letters/letter.ts';
import { LOCALES } from '../../../domain/locale/locale.ts';
import { urlInt, urlMaybeOneOf, urlOneOf, urlState, urlText } from '../../shared/url-state.ts';

/** What of a letter one works on. */
export const LETTER_TABS = ['text', 'comments', 'history', 'recipients', 'attachments'] as const;
export type LetterTab = (typeof LETTER_TABS)[number];

/** How an office may read it, and all offices at a glance. */
export const PREVIEW_FORMS = ['letter', 'email', 'plain', 'phone', 'all'] as const;
export type PreviewForm = (typeof PREVIEW_FORMS)[number];

/**
 * What of a letter is open: the part, the text's language, the office it is previewed for and in which form, which of both
 * on small screens, and the versions compared.
 */
export const letterView = urlState({
  tab: urlOneOf(LETTER_TABS, 'text'),
  locale: urlMaybeOneOf(LOCALES),
  office: urlText(),
  form: urlOneOf(PREVIEW_FORMS, 'letter'),
  /** Of all offices only those with something to mend. */
  show: urlOneOf(['all', 'problems'], 'all'),
  pane: urlOneOf(['text', 'preview'], 'text'),
  from: urlInt(0),
  to: urlInt(0),
});

export type FieldsOf = LetterFields['values'];
