import { TagsInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNTRY_CODES } from '../../../domain/locale/country-codes.ts';
import { typesAllowed } from '../../../domain/signatories/individual.ts';
import type { EditSignatory } from '../../../domain/signatories/signatory.ts';
import { DISPLAYS } from '../../../domain/signatories/signature-state.ts';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { SelectField, TextareaField, TextField } from '../../shared/forms/fields.tsx';
import type { ZodForm } from '../../shared/forms/use-zod-form.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import classes from './signatories.module.css';

/** The fields that adding and editing share, as the inputs hold them. */
export interface SharedValues {
  organization: Omit<EditSignatory['organization'], 'type'> & { type: string };
  representative: { name: string; role: string; email: string };
  display: string;
  note: string;
  /** Empty: not recorded. */
  purposeAgreedOn: string;
}

interface OfForm<Values extends SharedValues> {
  form: ZodForm<Values>;
}

export function OrganizationFields<Values extends SharedValues>({ form }: OfForm<Values>) {
  const { t } = useTranslation();
  const types = typesAllowed(useCampaign());
  // Mantine types paths by the exact shape of the values; a shared field knows only that there is one.
  const paths: { getInputProps: (path: string) => object } = form.form;
  return (
    <fieldset className={classes.fields}>
      <legend>{t('signatories.form.organization')}</legend>
      <TextField
        form={form}
        name="organization.name"
        label={t('signatories.field.name')}
        autoComplete="off"
        data-autofocus
      />
      <div className={classes.pair}>
        <CountryField form={form} />
        <SelectField
          form={form}
          name="organization.type"
          label={t('signatories.field.type')}
          data={types.map((value) => ({ value, label: t(`vocabulary.orgType.${value}`) }))}
        />
      </div>
      <div className={classes.pair}>
        <TextField form={form} name="organization.acronym" label={t('signatories.field.acronym')} autoComplete="off" />
        <TextField
          form={form}
          name="organization.website"
          label={t('signatories.field.website')}
          type="url"
          placeholder="https://"
          autoComplete="off"
        />
      </div>
      <TagsInput
        label={t('signatories.field.aliases')}
        description={t('signatories.form.aliasesHint')}
        size="md"
        maxTags={20}
        clearable={false}
        {...paths.getInputProps('organization.aliases')}
      />
    </fieldset>
  );
}

function CountryField<Values extends SharedValues>({ form }: OfForm<Values>) {
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
    <SelectField
      form={form}
      name="organization.country"
      label={t('signatories.field.country')}
      data={[{ value: '', label: t('signatories.form.chooseCountry') }, ...countries]}
    />
  );
}

export function RepresentativeFields<Values extends SharedValues>({ form }: OfForm<Values>) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.fields}>
      <legend>{t('signatories.field.representative')}</legend>
      <div className={classes.pair}>
        <TextField form={form} name="representative.name" label={t('signatories.form.person')} autoComplete="off" />
        <TextField form={form} name="representative.role" label={t('signatories.form.role')} autoComplete="off" />
      </div>
      <TextField
        form={form}
        name="representative.email"
        label={t('signatories.form.email')}
        description={t('signatories.form.emailHint')}
        type="email"
        autoComplete="off"
      />
    </fieldset>
  );
}

export function DisplayField<Values extends SharedValues>({ form }: OfForm<Values>) {
  const { t } = useTranslation();
  return (
    <SelectField
      form={form}
      name="display"
      label={t('signatories.field.display')}
      data={DISPLAYS.map((value) => ({ value, label: t(`vocabulary.display.${value}`) }))}
    />
  );
}

export function NoteField<Values extends SharedValues>({ form }: OfForm<Values>) {
  const { t } = useTranslation();
  return (
    <TextareaField
      form={form}
      name="note"
      label={t('signatories.field.note')}
      description={t('signatories.form.noteHint')}
    />
  );
}
