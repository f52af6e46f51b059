import { NativeSelect } from '@mantine/core';
import type { Locale } from '../../../domain/locale/locale.ts';
import { isLocale, LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';

export interface LanguageSelectProps {
  label: string;
  value: Locale;
  offered: readonly Locale[];
  onChange: (locale: Locale) => void;
}

/** Chooses a language of the statement. */
export function LanguageSelect({ label, value, offered, onChange }: LanguageSelectProps) {
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={value}
      data={offered.map((locale) => ({ value: locale, label: LANGUAGE_NAMES[locale] }))}
      onChange={({ currentTarget }) => isLocale(currentTarget.value) && onChange(currentTarget.value)}
    />
  );
}
