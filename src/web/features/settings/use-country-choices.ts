import { useMemo } from 'react';
import { COUNTRY_CODES } from '../../../domain/locale/country-codes.ts';
import { useFormat } from '../../shared/i18n/format.ts';

/** All countries by name, for a list to choose from. */
export function useCountryChoices(): { value: string; label: string }[] {
  const format = useFormat();
  return useMemo(
    () =>
      COUNTRY_CODES.map((value) => ({ value, label: format.country(value) })).sort((a, b) =>
        format.compare(a.label, b.label),
      ),
    [format],
  );
}
