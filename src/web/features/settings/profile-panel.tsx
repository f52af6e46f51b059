import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { profileSchema } from '../../../domain/access/account.ts';
import { SelectField, TextField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { switchLanguage } from '../../shared/i18n/i18n.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../shared/i18n/languages.ts';
import { notify } from '../../shared/notices/notify.ts';
import { changeProfile } from '../../shared/session/change-profile.ts';
import { useUser } from '../../shared/session/session.ts';
import { Panel } from '../../shared/ui/panel.tsx';

const schema = profileSchema.required();

export function ProfilePanel() {
  const { t, i18n } = useTranslation();
  const { name, locale, email } = useUser();
  const change = useMutation({ ...changeProfile(), meta: { showsOwnErrors: true } });
  const form = useZodForm({
    schema,
    initialValues: { name, locale },
    onSubmit: async (profile) => {
      await change.mutateAsync(profile);
      await switchLanguage(profile.locale);
      notify({ tone: 'done', text: i18n.t('settings.saved') });
    },
  });
  return (
    <Panel title={t('settings.profile')} question={t('settings.profileQuestion')}>
      <Form of={form} label={t('settings.profile')}>
        <TextField form={form} name="name" autoComplete="name" label={t('settings.name')} />
        <TextInput
          label={t('settings.email')}
          description={t('settings.emailHint')}
          value={email}
          readOnly
          variant="filled"
        />
        <SelectField
          form={form}
          name="locale"
          label={t('settings.language')}
          data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
        <SubmitButton form={form} variant="default" style={{ alignSelf: 'flex-start' }}>
          {t('shared.action.save')}
        </SubmitButton>
      </Form>
    </Panel>
  );
}
