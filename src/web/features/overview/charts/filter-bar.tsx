import { Button, Collapse, MultiSelect, TextInput, UnstyledButton } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/format.ts';
import type { OverviewData } from '../queries.ts';
import classes from './charts.module.css';
import { useChips } from './filter-words.ts';
import { CHART_STATES, isNarrowed, NO_FILTERS, ORGANIZATION_TYPES, type OverviewFilters } from './overview-filters.ts';

export interface FilterBarProps {
  filters: OverviewFilters;
  /** The whole, not narrowed: what can be chosen. */
  all: OverviewData | undefined;
  onChange: (change: Partial<OverviewFilters>) => void;
}

/** Narrows all charts together; what they are narrowed to stands beside it, each to be taken away again. */
export function FilterBar({ filters, all, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const chips = useChips()(filters);
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <search aria-label={t('charts.filters.label')}>
      <div className={classes.chips}>
        <Button
          size="xs"
          leftSection={<IconFilter size={14} aria-hidden />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {t('charts.filters.narrow')}
        </Button>
        {chips.map(({ key, label, without }) => (
          <UnstyledButton
            key={key}
            className={classes.chip}
            aria-label={t('charts.filters.remove', { filter: label })}
            onClick={() => onChange(without)}
          >
            {label} <IconX size={12} aria-hidden />
          </UnstyledButton>
        ))}
        {isNarrowed(filters) && chips.length > 1 && (
          <UnstyledButton className={classes.clear} onClick={() => onChange(NO_FILTERS)}>
            {t('charts.filters.clear')}
          </UnstyledButton>
        )}
      </div>
      <Collapse expanded={open} transitionDuration={0} id={id}>
        <Choices filters={filters} all={all} onChange={onChange} />
      </Collapse>
    </search>
  );
}

function Choices({ filters, all, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const countries = new Set([...(all?.byCountry ?? []).map(({ country }) => country), ...filters.country]);
  const types = new Set([...(all?.byType ?? []).map(({ type }) => type), ...filters.type]);
  return (
    <div className={classes.choices}>
      <Several
        label={t('overview.country')}
        value={filters.country}
        data={[...countries]
          .map((value) => ({ value, label: format.country(value) }))
          .sort((a, b) => format.compare(a.label, b.label))}
        onChange={(country) => onChange({ country })}
      />
      <Several
        label={t('overview.type')}
        value={filters.type}
        data={ORGANIZATION_TYPES.filter((type) => types.has(type)).map((value) => ({
          value,
          label: t(`vocabulary.orgType.${value}`),
        }))}
        onChange={(chosen) => onChange({ type: ORGANIZATION_TYPES.filter((one) => chosen.includes(one)) })}
      />
      <Several
        label={t('charts.filters.state')}
        value={filters.state}
        data={CHART_STATES.map((value) => ({ value, label: t(`vocabulary.signatureState.${value}`) }))}
        onChange={(chosen) => onChange({ state: CHART_STATES.filter((one) => chosen.includes(one)) })}
      />
      <Day label={t('charts.filters.from')} value={filters.from} onChange={(from) => onChange({ from })} />
      <Day label={t('charts.filters.to')} value={filters.to} onChange={(to) => onChange({ to })} />
    </div>
  );
}

interface SeveralProps {
  label: string;
  value: readonly string[];
  data: { value: string; label: string }[];
  onChange: (value: string[]) => void;
}

function Several({ label, value, data, onChange }: SeveralProps) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      label={label}
      size="sm"
      value={[...value]}
      data={data}
      onChange={onChange}
      searchable
      clearable
      withScrollArea={false}
      clearButtonProps={{ 'aria-label': t('charts.filters.clearOne', { filter: label }) }}
      nothingFoundMessage={t('charts.filters.noOption')}
      {...(value.length === 0 ? { placeholder: t('charts.filters.any') } : {})}
      comboboxProps={{ transitionProps: { duration: 0 }, withinPortal: false }}
      classNames={{ options: classes.options ?? '' }}
    />
  );
}

function Day({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  return (
    <TextInput
      type="date"
      size="sm"
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
