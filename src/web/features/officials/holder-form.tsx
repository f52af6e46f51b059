import { useTranslation } from 'react-i18next';
import { LOCALES, type Locale } from '../../../domain/locale/locale.ts';
import { addresseeOf, salutationOf } from '../../../domain/officials/form-of-address.ts';
import type { Holder } from '../../../domain/officials/office.ts';
import type { OfficeDetail } from '../../../domain/officials/office-detail.ts';
import { holderFieldsSchema } from '../../../domain/officials/office-fields.ts';
import { ADDRESS_GENDERS, type AddressGender } from '../../../domain/officials/office-kind.ts';
import { CheckboxField, SelectField, TextareaField, TextField } from '../../shared/forms/fields.tsx';
import { Form } from '../../shared/forms/form.tsx';
import { useZodForm, type ZodForm } from '../../shared/forms/use-zod-form.tsx';
import { formatsOf, useFormat } from '../../shared/i18n/format.ts';
import { AddressedLines } from './addressed-lines.tsx';
import { useSaveHolder } from './change-officials.ts';
import { Buttons } from './office-form.tsx';
import { HOLDER_FIELDS, type HolderValues, holderValues, sayForms } from './office-values.ts';
import classes from './officials.module.css';
import { useOfficeConflict } from './use-office-conflict.tsx';

export interface HolderFormProps {
  campaign: string;
  office: OfficeDetail;
  /** Left out: a new one. */
  holder: Holder | undefined;
  onDone: () => void;
}

type Field = (typeof HOLDER_FIELDS)[number];

/** Who holds, or held, an office, and how they are addressed; what letters will say is shown as it is typed. */
export function HolderForm({ campaign, office, holder, onDone }: HolderFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useSaveHolder(campaign, office.id, holder?.id);
  const isNew = holder === undefined;
  const { base, attempt, show } = useOfficeConflict<HolderValues, Field>(office, {
    fields: HOLDER_FIELDS,
    valuesOf: (now) => holderValues(now.holders.find(({ id }) => id === holder?.id)),
    label: (field) => t(`officials.field.${field}`),
    say: (field, value) => {
      if (typeof value === 'object') return sayForms(value);
      const text = String(value);
      const gender = ADDRESS_GENDERS.find((one) => one === text);
      if (field === 'addressGender' && gender) return t(`officials.gender.${gender}`);
      return (field === 'heldFrom' || field === 'heldTo') && text !== '' ? format.date(text) : text;
    },
  });
  const form = useZodForm({
    schema: holderFieldsSchema,
    initialValues: holderValues(holder, isNew && office.holder !== null),
    onSubmit: async (json, mine) => {
      if (await attempt(() => save.mutateAsync({ seen: base.version, json }), mine)) onDone();
    },
  });
  const conflict = show((values) => form.form.setValues({ ...values, succeeds: form.form.values.succeeds }));
  if (conflict) return conflict;
  return (
    <Form of={form} label={isNew ? t('officials.holderAdd') : t('officials.holderEdit', { name: holder.name })}>
      <TextField form={form} name="name" label={t('officials.field.name')} autoComplete="off" data-autofocus />
      <div className={classes.pair}>
        <TextField
          form={form}
          name="heldFrom"
          type="date"
          label={t('officials.field.heldFrom')}
          description={t('officials.hint.heldFrom')}
        />
        <TextField
          form={form}
          name="heldTo"
          type="date"
          label={t('officials.field.heldTo')}
          description={t('officials.hint.heldTo')}
        />
      </div>
      {isNew && office.holder && (
        <CheckboxField form={form} name="succeeds" label={t('officials.succeeds', { name: office.holder.name })} />
      )}
      <TextField
        form={form}
        name="source"
        label={t('officials.field.source')}
        description={t('officials.hint.source')}
        autoComplete="off"
      />
      <SelectField
        form={form}
        name="addressGender"
        label={t('officials.field.addressGender')}
        description={t('officials.hint.addressGender')}
        data={[
          { value: '', label: t('officials.genderUnknown') },
          ...ADDRESS_GENDERS.map((value) => ({ value, label: t(`officials.gender.${value}`) })),
        ]}
      />
      {LOCALES.map((locale) => (
        <FormInLanguage key={locale} form={form} locale={locale} office={office} />
      ))}
      <Buttons form={form} onCancel={onDone} />
    </Form>
  );
}

/** What stands in a letter of one language, and what may be set down instead. */
function FormInLanguage({
  form,
  locale,
  office,
}: {
  form: ZodForm<HolderValues>;
  locale: Locale;
  office: OfficeDetail;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, addressGender, forms } = form.form.values;
  const addressed = {
    ...office,
    holder: { name, addressGender: (addressGender || null) as AddressGender | null, forms },
  };
  return (
    <details className={classes.form} open={locale === office.locale}>
      <summary>{t('officials.inLanguage', { language: format.language(locale) })}</summary>
      <AddressedLines
        locale={locale}
        addressee={addresseeOf(addressed, locale, formatsOf(locale).country(office.country))}
        salutation={salutationOf(addressed, locale)}
      />
      <TextField
        form={form}
        name={`forms.${locale}.salutation`}
        label={t('officials.field.salutation')}
        description={t('officials.hint.salutation')}
        lang={locale}
        autoComplete="off"
      />
      <TextareaField
        form={form}
        name={`forms.${locale}.address`}
        label={t('officials.field.address')}
        description={t('officials.hint.address')}
        lang={locale}
      />
    </details>
  );
}
