import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changePasswordSchema, PASSWORD_MIN } from '../../../domain/access/account.ts';
import { PasswordField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { notify } from '../../shared/notices/notify.ts';
import { useUser } from '../../shared/session/session.ts';
import { Panel } from '../../shared/ui/panel.tsx';
import { changePassword } from './queries.ts';

export function PasswordPanel() {
  const { t } = useTranslation();
  const { email } = useUser();
  const change = useMutation(changePassword());
  const form = useZodForm({
    schema: changePasswordSchema,
    initialValues: { currentPassword: '', newPassword: '' },
    onSubmit: async (passwords) => {
      await change.mutateAsync(passwords);
      form.form.reset();
      notify({ tone: 'done', text: t('settings.passwordChanged') });
    },
  });
  return (
    <Panel title={t('settings.password')} question={t('settings.passwordQuestion')}>
      <Form of={form} label={t('settings.password')}>
        {/* Password managers want to know whose password this is. */}
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <PasswordField
          form={form}
          name="currentPassword"
          autoComplete="current-password"
          label={t('settings.currentPassword')}
        />
        <PasswordField
          form={form}
          name="newPassword"
          autoComplete="new-password"
          label={t('settings.newPassword')}
          description={t('settings.newPasswordHint', { min: PASSWORD_MIN })}
        />
        <SubmitButton form={form} variant="default" style={{ alignSelf: 'flex-start' }}>
          {t('settings.changePassword')}
        </SubmitButton>
      </Form>
    </Panel>
  );
}
