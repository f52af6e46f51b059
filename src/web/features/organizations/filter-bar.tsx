import { Button, MultiSelect, NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNTRY_CODES } from '../../../domain/locale/country-codes.ts';
import { SIGNED } from '../../../domain/organizations/organization-list.ts';
import { ORG_TYPES } from '../../../domain/signatories/org-type.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { SearchField } from '../../shared/ui/search-field.tsx';
import type { ChangeOptions } from '../../shared/url-state.ts';
import classes from './organizations.module.css';
import { type Filters, isFiltered, NO_FILTERS } from './queries.ts';

export interface FilterBarProps {
  filters: Filters;
  /** Tags in use. */
  tags: readonly string[];
  onChange: (change: Partial<Filters>, options?: ChangeOptions) => void;
}

/** Narrows the registry down. */
export function FilterBar({ filters, tags, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const countries = useMemo(
    () =>
      COUNTRY_CODES.map((value) => ({ value, label: format.country(value) })).sort((a, b) =>
        format.compare(a.label, b.label),
      ),
    [format],
  );
  return (
    <search className={classes.filters} aria-label={t('organizations.filters')}>
      <SearchField
        label={t('organizations.search')}
        size="md"
        value={filters.q}
        onSearch={(q) => onChange({ q }, { replace: true })}
      />
      <NativeSelect
        label={t('organizations.field.signed')}
        size="md"
        value={filters.signed ?? ''}
        data={[
          { value: '', label: t('organizations.any') },
          ...SIGNED.map((value) => ({ value, label: t(`organizations.signed.${value}`) })),
        ]}
        onChange={({ currentTarget }) => onChange({ signed: SIGNED.find((one) => one === currentTarget.value) })}
      />
      <Choices
        label={t('organizations.field.country')}
        value={filters.country}
        data={countries}
        onChange={(country) => onChange({ country })}
      />
      <Choices
        label={t('organizations.field.type')}
        value={filters.type}
        data={ORG_TYPES.map((value) => ({ value, label: t(`vocabulary.orgType.${value}`) }))}
        onChange={(type) => onChange({ type: ORG_TYPES.filter((one) => type.includes(one)) })}
      />
      {(tags.length > 0 || filters.tag.length > 0) && (
        <Choices
          label={t('organizations.field.tags')}
          value={filters.tag}
          data={[...new Set([...tags, ...filters.tag])].map((value) => ({ value, label: value }))}
          onChange={(tag) => onChange({ tag })}
        />
      )}
      {isFiltered(filters) && (
        <Button className={classes.clear} onClick={() => onChange(NO_FILTERS)}>
          {t('organizations.clearFilters')}
        </Button>
      )}
    </search>
  );
}

interface ChoicesProps {
  label: string;
  value: readonly string[];
  data: readonly { value: string; label: string }[];
  onChange: (value: string[]) => void;
}

function Choices({ label, value, data, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      label={label}
      size="md"
      value={[...value]}
      data={[...data]}
      onChange={onChange}
      searchable
      clearable
      limit={300}
      clearButtonProps={{ 'aria-label': t('organizations.clearOne', { filter: label }) }}
      nothingFoundMessage={t('organizations.noOption')}
      classNames={{ inputField: classes.inputField ?? '' }}
      {...(value.length === 0 ? { placeholder: t('organizations.any') } : {})}
      comboboxProps={{ transitionProps: { duration: 0 }, withinPortal: false }}
    />
  );
}
