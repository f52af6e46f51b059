import { Button, Group } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNTRY_CODES } from '../../../domain/locale/country-codes.ts';
import { LOCALES } from '../../../domain/locale/locale.ts';
import type { OfficeDetail } from '../../../domain/officials/office-detail.ts';
import { officeFieldsSchema } from '../../../domain/officials/office-fields.ts';
import { OFFICE_KINDS } from '../../../domain/officials/office-kind.ts';
import { SelectField, TextareaField, TextField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm, type ZodForm } from '../../shared/forms/use-zod-form.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { useAddOffice, useEditOffice } from './change-officials.ts';
import { OFFICE_FIELDS, type OfficeValues, officeValues } from './office-values.ts';
import classes from './officials.module.css';
import { useOfficeConflict } from './use-office-conflict.tsx';

/** Enters an office. */
export function NewOfficeForm({ campaign, onDone }: { campaign: string; onDone: (added?: OfficeDetail) => void }) {
  const { t } = useTranslation();
  const add = useAddOffice(campaign);
  const form = useZodForm({
    schema: officeFieldsSchema,
    initialValues: officeValues(),
    onSubmit: async (json) => onDone(await add.mutateAsync(json)),
  });
  return (
    <Form of={form} label={t('officials.add')}>
      <OfficeFields form={form} />
      <Buttons form={form} onCancel={() => onDone()} />
    </Form>
  );
}

/** Edits what was on the screen when editing began. */
export function EditOfficeForm({
  campaign,
  office,
  onDone,
}: {
  campaign: string;
  office: OfficeDetail;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const edit = useEditOffice(campaign, office.id);
  const say = useSayOffice();
  const { base, attempt, show } = useOfficeConflict<OfficeValues, (typeof OFFICE_FIELDS)[number]>(office, {
    fields: OFFICE_FIELDS,
    valuesOf: officeValues,
    label: (field) => t(`officials.field.${field}`),
    say,
  });
  const form = useZodForm({
    schema: officeFieldsSchema,
    initialValues: officeValues(office),
    onSubmit: async (json, mine) => {
      if (await attempt(() => edit.mutateAsync({ seen: base.version, json }), mine)) onDone();
    },
  });
  return (
    show((values) => form.form.setValues(values)) ?? (
      <Form of={form} label={t('officials.editOffice')}>
        <OfficeFields form={form} />
        <Buttons form={form} onCancel={onDone} />
      </Form>
    )
  );
}

function useSayOffice() {
  const { t } = useTranslation();
  const format = useFormat();
  return (field: (typeof OFFICE_FIELDS)[number], value: string): string => {
    if (value === '') return '';
    if (field === 'country') return format.country(value);
    const locale = LOCALES.find((one) => one === value);
    if (field === 'locale' && locale) return LANGUAGE_NAMES[locale];
    const kind = OFFICE_KINDS.find((one) => one === value);
    return field === 'kind' && kind ? t(`officials.kind.${kind}`) : value;
  };
}

function OfficeFields({ form }: { form: ZodForm<OfficeValues> }) {
  const { t } = useTranslation();
  const countries = useCountries();
  return (
    <>
      <SelectField
        form={form}
        name="country"
        label={t('officials.field.country')}
        data={[{ value: '', label: t('officials.choose') }, ...countries]}
        data-autofocus
      />
      <div className={classes.pair}>
        <TextField
          form={form}
          name="titleLocal"
          label={t('officials.field.titleLocal')}
          description={t('officials.hint.titleLocal')}
          autoComplete="off"
        />
        <SelectField
          form={form}
          name="locale"
          label={t('officials.field.locale')}
          description={t('officials.hint.locale')}
          data={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
      </div>
      <TextField form={form} name="titleEn" label={t('officials.field.titleEn')} autoComplete="off" lang="en" />
      <div className={classes.pair}>
        <SelectField
          form={form}
          name="kind"
          label={t('officials.field.kind')}
          data={OFFICE_KINDS.map((value) => ({ value, label: t(`officials.kind.${value}`) }))}
        />
        <TextField form={form} name="institution" label={t('officials.field.institution')} autoComplete="off" />
      </div>
      <TextField
        form={form}
        name="timeZone"
        label={t('officials.field.timeZone')}
        description={t('officials.hint.timeZone')}
        placeholder="America/Argentina/Cordoba"
        autoComplete="off"
      />
      <TextareaField form={form} name="note" label={t('officials.field.note')} />
    </>
  );
}

function useCountries(): { value: string; label: string }[] {
  const format = useFormat();
  return useMemo(
    () =>
      COUNTRY_CODES.map((value) => ({ value, label: format.country(value) })).sort((a, b) =>
        format.compare(a.label, b.label),
      ),
    [format],
  );
}

export function Buttons<Values extends object>({ form, onCancel }: { form: ZodForm<Values>; onCancel: () => void }) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end" gap="xs">
      <Button onClick={onCancel}>{t('shared.action.cancel')}</Button>
      <SubmitButton form={form}>{t('shared.action.save')}</SubmitButton>
    </Group>
  );
}
