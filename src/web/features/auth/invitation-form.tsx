import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { acceptInvitationSchema, PASSWORD_MIN } from '../../../domain/access/account.ts';
import { PasswordField, TextField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { paths } from '../../shared/paths.ts';
import { acceptInvitation } from './queries.ts';

/** Makes the account. The first administrator's link was made for nobody by name, so it asks for the address too. */
export function InvitationForm({ token, invitedAs }: { token: string; invitedAs: string | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { mutateAsync } = useMutation(acceptInvitation());
  const form = useZodForm({
    schema: acceptInvitationSchema,
    initialValues: { token, name: '', email: invitedAs ?? '', password: '' },
    onSubmit: async (account) => {
      await mutateAsync(account);
      await navigate(paths.home(), { replace: true });
    },
  });
  return (
    <Form of={form} label={t('auth.invitation.title')}>
      <TextField
        form={form}
        name="name"
        autoComplete="name"
        label={t('auth.name')}
        description={t('auth.invitation.nameHint')}
      />
      <TextField
        form={form}
        name="email"
        type="email"
        autoComplete="username"
        label={t('auth.email')}
        readOnly={invitedAs !== null}
        variant={invitedAs === null ? 'default' : 'filled'}
      />
      <PasswordField
        form={form}
        name="password"
        autoComplete="new-password"
        label={t('auth.password')}
        description={t('auth.invitation.passwordHint', { min: PASSWORD_MIN })}
      />
      <SubmitButton form={form} fullWidth mt={4}>
        {t('auth.invitation.button')}
      </SubmitButton>
    </Form>
  );
}
