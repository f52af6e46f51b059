import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { isTransient } from '../../shared/api/api-error.ts';
import { useSay } from '../../shared/api/use-say.ts';
import { paths } from '../../shared/paths.ts';
import { FailedState } from '../../shared/ui/failed-state.tsx';
import { LoadingLines } from '../../shared/ui/panel.tsx';
import { AuthFrame } from './auth-frame.tsx';
import { InvitationForm } from './invitation-form.tsx';
import { invitationQuery } from './queries.ts';

/** Where an invitation's link leads. The token stands behind the `#`, which browsers send to no server. */
export function Component() {
  const { t } = useTranslation();
  const say = useSay();
  const token = useLocation().hash.slice(1);
  const query = useQuery(invitationQuery(token));
  if (query.isPending) {
    return (
      <AuthFrame title={t('auth.invitation.title')} purpose={t('auth.invitation.checking')}>
        <LoadingLines lines={5} />
      </AuthFrame>
    );
  }
  if (query.isError) {
    return (
      <AuthFrame title={t('auth.invitation.refused')} purpose={isTransient(query.error) ? '' : say(query.error)}>
        {isTransient(query.error) ? (
          <FailedState error={query.error} onRetry={() => query.refetch()} retrying={query.isFetching} />
        ) : (
          <Button component={Link} to={paths.signIn()} fullWidth>
            {t('auth.invitation.toSignIn')}
          </Button>
        )}
      </AuthFrame>
    );
  }
  const { role, email } = query.data;
  return (
    <AuthFrame
      title={t('auth.invitation.title')}
      purpose={t('auth.invitation.purpose', { role: t(`shell.role.${role}`) })}
    >
      <InvitationForm token={token} invitedAs={email} />
    </AuthFrame>
  );
}
