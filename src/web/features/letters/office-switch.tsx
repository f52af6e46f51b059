import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../domain/locale/locale.ts';
import type { Office } from '../../../domain/officials/office.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import classes from './letters.module.css';

export interface OfficeSwitchProps {
  offices: readonly Office[];
  office: Office;
  /** The language that this office is written to in. */
  locale: Locale;
  onChange: (officeId: string) => void;
}

/** The office `by` places on, round and round. */
export function step(offices: readonly Office[], from: Office, by: number): Office {
  const place = offices.findIndex(({ id }) => id === from.id);
  return offices.at((place + by) % offices.length) ?? from;
}

/** Chooses for which office the letter is shown. */
export function OfficeSwitch({ offices, office, locale, onChange }: OfficeSwitchProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = (by: number) => onChange(step(offices, office, by).id);
  const place = offices.findIndex(({ id }) => id === office.id) + 1;
  return (
    <div className={classes.switch}>
      <ActionIcon variant="default" size="lg" onClick={() => go(-1)} aria-label={t('letters.preview.previous')}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <div className={classes.chosen}>
        <NativeSelect
          aria-label={t('letters.preview.office')}
          value={office.id}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          data={offices.map(({ id, country, titleLocal }) => ({
            value: id,
            label: `${format.country(country)} · ${titleLocal}`,
          }))}
        />
        <span className={classes.place} aria-live="polite">
          {t('letters.preview.place', { place, count: offices.length, locale })}
        </span>
      </div>
      <ActionIcon variant="default" size="lg" onClick={() => go(1)} aria-label={t('letters.preview.next')}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
