import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CONSENTS } from '../../../domain/consent/consent.ts';
import { SIGNATORY_KINDS } from '../../../domain/signatories/individual.ts';
import { ORG_TYPES } from '../../../domain/signatories/org-type.ts';
import type { SignatoryCounts } from '../../../domain/signatories/signatory-list.ts';
import { SIGNATURE_STATES } from '../../../domain/signatories/signature-state.ts';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { SearchField } from '../../shared/ui/search-field.tsx';
import type { ChangeOptions } from '../../shared/url-state.ts';
import { Choices, type Option } from './choices.tsx';
import { titleOf } from './demand-title.ts';
import { MoreFilters } from './more-filters.tsx';
import { isFiltered, NO_FILTERS } from './nothing-listed.tsx';
import type { SignatoryListState } from './queries.ts';
import classes from './signatories.module.css';

export interface FilterBarProps {
  filters: Omit<SignatoryListState, 'open'>;
  /** What each filter would leave; absent until the first answer. */
  facets: SignatoryCounts['facets'] | undefined;
  /** Those of the newest version. */
  demands: SignatoryCounts['demands'];
  onChange: (change: Partial<SignatoryListState>, options?: ChangeOptions) => void;
}

export function FilterBar({ filters, facets, demands, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const { allowsIndividuals } = useCampaign();
  return (
    <search className={classes.filters} aria-label={t('signatories.filters')}>
      <SearchField
        label={t('signatories.search')}
        placeholder={t('signatories.searchHint')}
        value={filters.q}
        onSearch={(q) => onChange({ q }, { replace: true })}
      />
      <Choices
        label={t('signatories.field.country')}
        value={filters.country}
        options={optionsOf(facets?.country, filters.country, format.country, format.number).sort((a, b) =>
          format.compare(a.label, b.label),
        )}
        onChange={(country) => onChange({ country })}
      />
      <Choices
        label={t('signatories.field.type')}
        value={filters.type}
        options={optionsOf(facets?.type, filters.type, (type) => t(`vocabulary.orgType.${type}`), format.number)}
        onChange={(type) => onChange({ type: ORG_TYPES.filter((one) => type.includes(one)) })}
      />
      {(allowsIndividuals || filters.kind) && (
        <NativeSelect
          label={t('signatories.field.kind')}
          size="md"
          value={filters.kind ?? ''}
          data={[
            { value: '', label: t('signatories.kind.both') },
            ...SIGNATORY_KINDS.map((kind) => ({ value: kind, label: t(`signatories.kind.${kind}`) })),
          ]}
          onChange={({ currentTarget }) =>
            onChange({ kind: SIGNATORY_KINDS.find((kind) => kind === currentTarget.value) })
          }
        />
      )}
      <Choices
        label={t('signatories.field.state')}
        value={filters.state}
        options={optionsOf(
          facets?.state,
          filters.state,
          (state) => t(`vocabulary.signatureState.${state}`),
          format.number,
        )}
        onChange={(state) => onChange({ state: SIGNATURE_STATES.filter((one) => state.includes(one)) })}
      />
      {(filters.consent.length > 0 || facets?.consent.some(({ value }) => value !== 'current')) && (
        <Choices
          label={t('signatories.field.consent')}
          value={filters.consent}
          options={optionsOf(
            facets?.consent,
            filters.consent,
            (consent) => t(`vocabulary.consent.${consent}`),
            format.number,
          )}
          onChange={(consent) => onChange({ consent: CONSENTS.filter((one) => consent.includes(one)) })}
        />
      )}
      {(filters.reserves.length > 0 || demands.length > 0) && (
        <Choices
          label={t('signatories.field.reserves')}
          value={filters.reserves}
          options={demands.map((demand, index) => ({
            value: demand.key,
            label: `${index + 1} · ${titleOf(demand, locale)}`,
            count: '',
          }))}
          onChange={(reserves) => onChange({ reserves })}
        />
      )}
      <MoreFilters filters={filters} onChange={onChange} />
      {isFiltered(filters) && (
        <Button className={classes.clear} onClick={() => onChange(NO_FILTERS)}>
          {t('signatories.clearFilters')}
        </Button>
      )}
    </search>
  );
}

/** What is chosen stays listed, also where nothing is left under the other filters. */
function optionsOf<Value extends string>(
  counted: readonly { value: Value; count: number }[] | undefined,
  chosen: readonly Value[],
  say: (value: Value) => string,
  number: (count: number) => string,
): Option[] {
  const left = (counted ?? []).map(({ value, count }) => ({ value, label: say(value), count: number(count) }));
  const gone = chosen.filter((value) => !counted?.some((one) => one.value === value));
  return [...left, ...gone.map((value) => ({ value, label: say(value), count: number(0) }))];
}
