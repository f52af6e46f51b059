import { ActionIcon, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../../domain/locale/locale.ts';
import type { Office } from '../../../../domain/officials/office.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import classes from './preview.module.css';

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

/** Chooses for which office the letter is shown: one on, one back, or by a part of its name. */
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
        <Select
          searchable
          allowDeselect={false}
          variant="unstyled"
          aria-label={t('letters.preview.office')}
          nothingFoundMessage={t('letters.preview.noOffice')}
          value={office.id}
          onChange={(id) => id && onChange(id)}
          maxDropdownHeight={320}
          classNames={{ input: classes.chosenInput ?? '' }}
          data={offices.map(({ id, country, titleLocal }) => ({
            value: id,
            label: `${titleLocal}, ${format.country(country)}`,
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
