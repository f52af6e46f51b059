import type { Locale } from '../../../domain/locale/locale.ts';
import classes from './officials.module.css';

/** How a letter in one language begins: the lines above it and the salutation. */
export function AddressedLines({
  locale,
  addressee,
  salutation,
}: {
  locale: Locale;
  addressee: readonly string[];
  salutation: string;
}) {
  return (
    <div className={classes.addressed} lang={locale}>
      <p>{addressee.join('\n')}</p>
      <p>{salutation}</p>
    </div>
  );
}
