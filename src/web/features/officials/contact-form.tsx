import { useTranslation } from 'react-i18next';
import type { OfficeContact } from '../../../domain/officials/office.ts';
import type { OfficeDetail } from '../../../domain/officials/office-detail.ts';
import { contactFieldsSchema } from '../../../domain/officials/office-fields.ts';
import { CONTACT_KINDS } from '../../../domain/officials/office-kind.ts';
import { CheckboxField, SelectField, TextareaField, TextField } from '../../shared/forms/fields.tsx';
import { Form } from '../../shared/forms/form.tsx';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { useSaveContact } from './change-officials.ts';
import { Buttons } from './office-form.tsx';
import { CONTACT_FIELDS, type ContactValues, contactValues } from './office-values.ts';
import { useOfficeConflict } from './use-office-conflict.tsx';

export interface ContactFormProps {
  campaign: string;
  office: OfficeDetail;
  /** Left out: a new one. */
  contact: OfficeContact | undefined;
  onDone: () => void;
}

type Field = (typeof CONTACT_FIELDS)[number];

/** A way to reach an office, where one can read it, and until when it may be used. */
export function ContactForm({ campaign, office, contact, onDone }: ContactFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useSaveContact(campaign, office.id, contact?.id);
  const nameOf = (id: string) => office.holders.find((holder) => holder.id === id)?.name ?? '';
  const { base, attempt, show } = useOfficeConflict<ContactValues, Field>(office, {
    fields: CONTACT_FIELDS,
    valuesOf: (now) => contactValues(now.contacts.find(({ id }) => id === contact?.id)),
    label: (field) => t(`officials.contactField.${field}`),
    say: (field, value) => {
      if (typeof value === 'boolean') return t(value ? 'officials.yes' : 'officials.no');
      const kind = CONTACT_KINDS.find((one) => one === value);
      if (field === 'kind' && kind) return t(`officials.contactKind.${kind}`);
      if (field === 'holderId') return nameOf(value);
      return field === 'validUntil' && value !== '' ? format.date(value) : value;
    },
  });
  const form = useZodForm({
    schema: contactFieldsSchema,
    initialValues: contactValues(contact),
    onSubmit: async (json, mine) => {
      if (await attempt(() => save.mutateAsync({ seen: base.version, json }), mine)) onDone();
    },
  });
  const conflict = show((values) => form.form.setValues(values));
  if (conflict) return conflict;
  const isPost = form.form.values.kind === 'post';
  return (
    <Form of={form} label={contact ? t('officials.contactEdit') : t('officials.contactAdd')}>
      <SelectField
        form={form}
        name="kind"
        label={t('officials.contactField.kind')}
        data={CONTACT_KINDS.map((value) => ({ value, label: t(`officials.contactKind.${value}`) }))}
        data-autofocus
      />
      {isPost ? (
        <TextareaField form={form} name="value" label={t('officials.contactField.value')} minRows={3} />
      ) : (
        <TextField form={form} name="value" label={t('officials.contactField.value')} autoComplete="off" />
      )}
      <TextField
        form={form}
        name="source"
        type="url"
        label={t('officials.contactField.source')}
        description={t('officials.hint.contactSource')}
        placeholder="https://"
        autoComplete="off"
      />
      <TextField
        form={form}
        name="validUntil"
        type="date"
        label={t('officials.contactField.validUntil')}
        description={t('officials.hint.validUntil')}
      />
      {office.holders.length > 0 && (
        <SelectField
          form={form}
          name="holderId"
          label={t('officials.contactField.holderId')}
          data={[
            { value: '', label: t('officials.ofOffice') },
            ...office.holders.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <CheckboxField form={form} name="bounced" label={t('officials.contactField.bounced')} />
      <Buttons form={form} onCancel={onDone} />
    </Form>
  );
}
