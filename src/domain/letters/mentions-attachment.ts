import type { Locale } from '../locale/locale.ts';

/** Words by which a letter says that something comes along with it. */
const ENCLOSED: Record<Locale, RegExp> = {
  en: /\b(attach(ed|ment|ments)|enclos(ed|ure|ures))\b/iu,
  es: /(?<!\p{L})(adjunt[oa]s?|adjuntamos|anex[oa]s?|anexamos)(?!\p{L})/iu,
  pt: /(?<!\p{L})(anex[oa]s?|anexad[oa]s?|anexamos|em anexo)(?!\p{L})/iu,
};

/** Whether a letter's text speaks of something enclosed, as far as words tell. */
export const mentionsAttachment = (text: string, locale: Locale): boolean => ENCLOSED[locale].test(text);
