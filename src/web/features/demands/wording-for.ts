import type { Demand, Wording } from '../../../domain/demands/wording.ts';
import type { Locale } from '../../../domain/locale/locale.ts';

/** The demand's wording in a language, or else as its source says it. */
export function wordingFor({ wordings, sourceLocale }: Demand, locale: Locale): Wording | undefined {
  return (
    wordings.find((wording) => wording.locale === locale) ?? wordings.find((wording) => wording.locale === sourceLocale)
  );
}
