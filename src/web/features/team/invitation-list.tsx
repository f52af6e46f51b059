import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notify } from '../../shared/notices/notify.ts';
import { ConfirmButton } from '../../shared/ui/confirm-button.tsx';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import { RowTable } from '../../shared/ui/row-table.tsx';
import { type Invitation, withdrawInvitation } from './queries.ts';

export function InvitationList({ invitations }: { invitations: readonly Invitation[] }) {
  const { t } = useTranslation();
  const withdraw = useMutation(withdrawInvitation());
  return (
    <RowTable
      label={t('team.invitations')}
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        { key: 'email', label: t('team.email'), cell: ({ email }) => email },
        { key: 'role', label: t('team.role'), cell: ({ role }) => t(`shell.role.${role}`) },
        { key: 'expires', label: t('team.expires'), cell: ({ expiresAt }) => <RelativeTime at={expiresAt} /> },
        {
          key: 'actions',
          cell: ({ id, email }) => (
            <ConfirmButton
              size="xs"
              variant="subtle"
              color="brick"
              aria-label={t('team.revokeOf', { email })}
              title={t('team.revokeTitle')}
              explanation={t('team.revokeExplanation', { email })}
              verb={t('team.revoke')}
              onConfirm={async () => {
                await withdraw.mutateAsync(id);
                notify({ tone: 'done', text: t('team.revoked') });
              }}
            >
              {t('team.revoke')}
            </ConfirmButton>
          ),
        },
      ]}
    />
  );
}
