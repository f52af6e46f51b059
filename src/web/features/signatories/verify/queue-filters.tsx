import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { COUNTRY_CODES } from '../../../../domain/locale/country-codes.ts';
import { IDENTITY_STEPS } from '../../../../domain/signatories/identity.ts';
import { ORG_TYPES } from '../../../../domain/signatories/org-type.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import type { VerificationState } from '../queries.ts';
import classes from '../signatories.module.css';

/** What is verified waits no longer. */
const STEPS = IDENTITY_STEPS.filter((step) => step !== 'verified');

export interface QueueFiltersProps {
  value: VerificationState;
  onChange: (change: Partial<VerificationState>) => void;
}

export function QueueFilters({ value: { country, type, identity }, onChange }: QueueFiltersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const countries = COUNTRY_CODES.map((value) => ({ value: value as string, label: format.country(value) }));
  return (
    <search className={classes.filters} aria-label={t('signatories.verify.filters')}>
      <Choices
        label={t('signatories.field.country')}
        value={country}
        data={countries.sort((a, b) => format.compare(a.label, b.label))}
        onChange={(chosen) => onChange({ country: chosen })}
      />
      <Choices
        label={t('signatories.field.type')}
        value={type}
        data={ORG_TYPES.map((one) => ({ value: one, label: t(`vocabulary.orgType.${one}`) }))}
        onChange={(chosen) => onChange({ type: ORG_TYPES.filter((one) => chosen.includes(one)) })}
      />
      <Choices
        label={t('signatories.field.identity')}
        value={identity}
        data={STEPS.map((one) => ({ value: one, label: t(`vocabulary.identity.${one}`) }))}
        onChange={(chosen) => onChange({ identity: STEPS.filter((one) => chosen.includes(one)) })}
      />
    </search>
  );
}

interface ChoicesProps {
  label: string;
  value: readonly string[];
  data: { value: string; label: string }[];
  onChange: (chosen: string[]) => void;
}

function Choices({ label, value, data, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      label={label}
      size="md"
      value={[...value]}
      data={data}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('signatories.clearOne', { filter: label }) }}
      nothingFoundMessage={t('signatories.noOption')}
      classNames={{ inputField: classes.inputField ?? '' }}
      {...(value.length === 0 ? { placeholder: t('signatories.any') } : {})}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}
