import type { Locale } from '../../../domain/locale/locale.ts';
import type { ReservableDemand } from '../../../domain/signatories/signatory.ts';

/** A demand's title in the reader's language, or in one that it was published in. */
export const titleOf = ({ key, titles }: ReservableDemand, locale: Locale): string =>
  (titles.find((one) => one.locale === locale) ?? titles[0])?.title ?? key;
