import { Checkbox, MultiSelect, NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PassageCondition } from '../../../../domain/letters/passage-condition.ts';
import { LOCALES } from '../../../../domain/locale/locale.ts';
import { OFFICE_KINDS } from '../../../../domain/officials/office-kind.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { isLocale, LANGUAGE_NAMES } from '../../../shared/i18n/languages.ts';
import { useCountries } from './countries-context.ts';

type On = PassageCondition['on'];
const KINDS = ['country', 'language', 'officeKind', 'earlierLetter', 'signatoriesInCountry'] as const satisfies On[];

interface ConditionEditorProps {
  condition: PassageCondition;
  onChange: (condition: PassageCondition) => void;
}

/** For whom a passage is, in choices. There is always a whole condition: nothing half chosen is ever stored. */
export function ConditionEditor({ condition, onChange }: ConditionEditorProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const countries = useCountries();
  const begin: Record<On, PassageCondition> = {
    country: { on: 'country', in: countries.slice(0, 1) },
    language: { on: 'language', in: ['es'] },
    officeKind: { on: 'officeKind', in: ['ministry'] },
    earlierLetter: { on: 'earlierLetter', is: 'unanswered' },
    signatoriesInCountry: { on: 'signatoriesInCountry' },
  };
  return (
    <Stack gap="xs">
      <NativeSelect
        data-autofocus
        label={t('letters.passage.by')}
        value={condition.on}
        onChange={({ currentTarget }) => {
          const on = KINDS.find((kind) => kind === currentTarget.value) ?? 'country';
          onChange(begin[on]);
        }}
        data={KINDS.filter((kind) => kind !== 'country' || countries.length > 0).map((kind) => ({
          value: kind,
          label: t(`letters.passage.on.${kind}`),
        }))}
      />
      {condition.on === 'country' && (
        <MultiSelect
          label={t('letters.passage.on.country')}
          searchable
          value={condition.in}
          onChange={(chosen) => chosen.length > 0 && onChange({ ...condition, in: chosen })}
          data={[...new Set([...countries, ...condition.in])].map((code) => ({
            value: code,
            label: format.country(code),
          }))}
          comboboxProps={{ withinPortal: false }}
        />
      )}
      {condition.on === 'language' && (
        <Checkbox.Group
          label={t('letters.passage.on.language')}
          value={condition.in}
          onChange={(chosen) => {
            const languages = chosen.filter(isLocale);
            if (languages.length > 0) onChange({ ...condition, in: languages });
          }}
        >
          {LOCALES.map((locale) => (
            <Checkbox key={locale} value={locale} label={LANGUAGE_NAMES[locale]} mt={4} />
          ))}
        </Checkbox.Group>
      )}
      {condition.on === 'officeKind' && (
        <Checkbox.Group
          label={t('letters.passage.on.officeKind')}
          value={condition.in}
          onChange={(chosen) => {
            const kinds = OFFICE_KINDS.filter((kind) => chosen.includes(kind));
            if (kinds.length > 0) onChange({ ...condition, in: kinds });
          }}
        >
          {OFFICE_KINDS.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`letters.passage.kinds.${kind}`)} mt={4} />
          ))}
        </Checkbox.Group>
      )}
      {condition.on === 'earlierLetter' && (
        <NativeSelect
          label={t('letters.passage.on.earlierLetter')}
          value={condition.is}
          onChange={({ currentTarget }) =>
            onChange({ ...condition, is: currentTarget.value === 'answered' ? 'answered' : 'unanswered' })
          }
          data={[
            { value: 'unanswered', label: t('letters.passage.unanswered.only') },
            { value: 'answered', label: t('letters.passage.answered.only') },
          ]}
        />
      )}
      <Checkbox
        label={t('letters.passage.not')}
        checked={condition.not ?? false}
        onChange={({ currentTarget }) => {
          const { not: _, ...rest } = condition;
          onChange(currentTarget.checked ? { ...rest, not: true } : rest);
        }}
      />
    </Stack>
  );
}
