import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, redirect, useNavigate, useSearchParams } from 'react-router';
import { signInSchema } from '../../../domain/access/account.ts';
import { api } from '../../shared/api/client.ts';
import { unwrap } from '../../shared/api/unwrap.ts';
import { PasswordField, TextField } from '../../shared/forms/fields.tsx';
import { Form, SubmitButton } from '../../shared/forms/form.tsx';
import { useZodForm } from '../../shared/forms/use-zod-form.tsx';
import { isOwnAddress, paths } from '../../shared/paths.ts';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { sessionQuery } from '../../shared/session/session.ts';
import { AuthFrame } from './auth-frame.tsx';
import { signIn } from './queries.ts';

const nextOf = (search: URLSearchParams): string => {
  const next = search.get('next');
  return isOwnAddress(next) ? next : paths.home();
};

/** Who is signed in already goes on. Asked past the cache, where "nobody" would count as a session that ended. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<null> {
  const session = await unwrap(api.api.v1.session.$get()).catch(() => undefined);
  if (session === undefined) return null;
  context.get(queryClientContext).setQueryData(sessionQuery().queryKey, session);
  throw redirect(nextOf(new URL(request.url).searchParams));
}

export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { mutateAsync } = useMutation(signIn());
  const form = useZodForm({
    schema: signInSchema,
    initialValues: { email: '', password: '' },
    onSubmit: async (credentials) => {
      await mutateAsync(credentials);
      await navigate(nextOf(search), { replace: true });
    },
  });
  return (
    <AuthFrame title={t('auth.signIn.title')} purpose={t('auth.signIn.purpose')}>
      <Form of={form} label={t('auth.signIn.title')}>
        <TextField form={form} name="email" type="email" autoComplete="username" label={t('auth.email')} />
        <PasswordField form={form} name="password" autoComplete="current-password" label={t('auth.password')} />
        <SubmitButton form={form} fullWidth mt={4}>
          {t('auth.signIn.button')}
        </SubmitButton>
      </Form>
      <Text size="sm" c="dimmed" mt="md">
        {__DEMO__ ? t('auth.signIn.demo') : t('auth.signIn.noAccount')}
      </Text>
      {__DEMO__ && (
        <Button mt="xs" size="xs" onClick={() => location.reload()}>
          {t('auth.signIn.reload')}
        </Button>
      )}
    </AuthFrame>
  );
}
