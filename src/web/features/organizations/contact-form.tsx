import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '../../../domain/locale/locale.ts';
import { type Contact, contactFieldsSchema } from '../../../domain/organizations/organization.ts';
import { SelectField, TextField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { useSaveContact } from './change-organizations.ts';

export interface ContactFormProps {
  campaign: string;
  organization: string;
  /** The organisation's as it was on the screen: two who change its people at once hear of each other. */
  version: number;
  /** Left out: a new one. */
  contact: Contact | undefined;
  onDone: () => void;
}

/** A contact person's name, role, language and address. */
export function ContactForm({ campaign, organization, version, contact, onDone }: ContactFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useSaveContact(campaign, organization);
  const form = useZodForm({
    schema: contactFieldsSchema,
    initialValues: {
      name: contact?.name ?? '',
      role: contact?.role ?? '',
      email: contact?.email ?? '',
      locale: contact?.locale ?? '',
    } as Record<'name' | 'role' | 'email' | 'locale', string>,
    onSubmit: async (json) => {
      await save.mutateAsync({ seen: version, json, contact: contact?.id });
      onDone();
    },
  });
  return (
    <Form of={form} label={t('organizations.contact.title')}>
      <TextField form={form} name="name" label={t('organizations.contact.name')} autoComplete="off" data-autofocus />
      <TextField form={form} name="role" label={t('organizations.contact.role')} autoComplete="off" />
      <TextField form={form} name="email" type="email" label={t('organizations.contact.email')} autoComplete="off" />
      <SelectField
        form={form}
        name="locale"
        label={t('organizations.contact.locale')}
        data={[
          { value: '', label: t('organizations.contact.anyLocale') },
          ...LOCALES.map((value) => ({ value, label: format.language(value) })),
        ]}
      />
      <Group justify="flex-end" gap="xs">
        <Button onClick={onDone}>{t('shared.action.cancel')}</Button>
        <SubmitButton form={form}>{t('shared.action.save')}</SubmitButton>
      </Group>
    </Form>
  );
}
