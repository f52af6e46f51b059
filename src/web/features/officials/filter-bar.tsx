import { Button, MultiSelect, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '../../../domain/locale/locale.ts';
import { OFFICE_KINDS } from '../../../domain/officials/office-kind.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { SearchField } from '../../shared/ui/search-field.tsx';
import type { ChangeOptions } from '../../shared/url-state.ts';
import { CONTACT_STATES, DUES, HOLDERS, isFiltered, NO_FILTERS, type OfficeFilters } from './office-list.ts';
import classes from './officials.module.css';

export interface FilterBarProps {
  filters: OfficeFilters;
  /** Codes of those that have an office. */
  countries: readonly string[];
  onChange: (change: Partial<OfficeFilters>, options?: ChangeOptions) => void;
}

/** Narrows the offices down, mostly to what is wanting. */
export function FilterBar({ filters, countries, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <search className={classes.filters} aria-label={t('officials.filters')}>
      <SearchField
        label={t('officials.search')}
        size="md"
        value={filters.q}
        onSearch={(q) => onChange({ q }, { replace: true })}
      />
      <MultiSelect
        label={t('officials.country')}
        size="md"
        value={filters.country}
        data={countries.map((value) => ({ value, label: format.country(value) }))}
        onChange={(country) => onChange({ country })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('officials.clearCountries') }}
        nothingFoundMessage={t('officials.noOption')}
        {...(filters.country.length === 0 ? { placeholder: t('officials.any') } : {})}
        comboboxProps={{ transitionProps: { duration: 0 }, withinPortal: false }}
      />
      <One
        label={t('officials.holder')}
        value={filters.holder}
        data={HOLDERS.map((value) => ({ value, label: t(`officials.holderIs.${value}`) }))}
        onChange={(holder) => onChange({ holder })}
      />
      <One
        label={t('officials.byMail')}
        value={filters.email}
        data={CONTACT_STATES.map((value) => ({ value, label: t(`officials.contactState.${value}`) }))}
        onChange={(email) => onChange({ email })}
      />
      <One
        label={t('officials.followUp')}
        value={filters.due}
        data={DUES.map((value) => ({ value, label: t(`officials.dueIs.${value}`) }))}
        onChange={(due) => onChange({ due })}
      />
      <One
        label={t('officials.field.kind')}
        value={filters.kind}
        data={OFFICE_KINDS.map((value) => ({ value, label: t(`officials.kind.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <One
        label={t('officials.language')}
        value={filters.locale}
        data={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        onChange={(locale) => onChange({ locale })}
      />
      {isFiltered(filters) && (
        <Button className={classes.clear} onClick={() => onChange(NO_FILTERS)}>
          {t('officials.clearFilters')}
        </Button>
      )}
    </search>
  );
}

interface OneProps<Value extends string> {
  label: string;
  value: Value | undefined;
  data: readonly { value: Value; label: string }[];
  onChange: (value: Value | undefined) => void;
}

function One<Value extends string>({ label, value, data, onChange }: OneProps<Value>) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={label}
      size="md"
      value={value ?? ''}
      data={[{ value: '', label: t('officials.any') }, ...data]}
      onChange={({ currentTarget }) => onChange(data.find((one) => one.value === currentTarget.value)?.value)}
    />
  );
}
