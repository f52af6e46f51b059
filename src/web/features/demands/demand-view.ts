import { LOCALES, type Locale } from '../../../domain/locale/locale.ts';
import { urlInt, urlMaybeOneOf, urlOneOf, urlState } from '../../shared/url-state.ts';

/** One text with what went and came in it, or both texts beside each other. */
export const LAYOUTS = ['inline', 'sides'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const TABS = ['wording', 'suggestions', 'evidence', 'history'] as const;

/** What of a demand is open: the languages beside each other, or the history with two versions compared. */
export const demandView = urlState({
  tab: urlOneOf(TABS, 'wording'),
  /** The language that is edited, or whose history is shown. */
  locale: urlMaybeOneOf(LOCALES),
  /** The language to read beside it. */
  beside: urlMaybeOneOf(LOCALES),
  /** How a difference is laid out. */
  layout: urlOneOf(LAYOUTS, 'inline'),
  from: urlInt(0),
  to: urlInt(0),
});

export interface OpenLanguages {
  locale: Locale;
  beside: Locale;
}

/** Which languages stand beside each other when the address does not say (or says the same twice). */
export function openLanguages(
  asked: { locale: Locale | undefined; beside: Locale | undefined },
  { reader, source, locales }: { reader: Locale; source: Locale; locales: readonly Locale[] },
): OpenLanguages {
  const offered = (locale: Locale | undefined): locale is Locale => locale !== undefined && locales.includes(locale);
  const locale = [asked.locale, reader].find(offered) ?? source;
  const others: (Locale | undefined)[] = [asked.beside, source, reader, ...locales];
  const beside = others.find((other): other is Locale => offered(other) && other !== locale);
  return { locale, beside: beside ?? locale };
}
