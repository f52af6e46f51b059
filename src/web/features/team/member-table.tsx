import { useTranslation } from 'react-i18next';
import { useMay, useUser } from '../../shared/session/session.ts';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import { RowTable } from '../../shared/ui/row-table.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import { MemberActions, MemberRole } from './member-row.tsx';
import type { Member } from './queries.ts';

export function MemberTable({ members }: { members: readonly Member[] }) {
  const { t } = useTranslation();
  const manages = useMay('team.manage');
  const { id: ownId } = useUser();
  return (
    <RowTable
      label={t('team.members')}
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('team.name'),
          cell: ({ id, name }) => (
            <>
              {name}{' '}
              {id === ownId && (
                <StatePill tone="slate" plain>
                  {t('team.you')}
                </StatePill>
              )}
            </>
          ),
        },
        ...(manages ? [{ key: 'email', label: t('team.email'), cell: ({ email }: Member) => email }] : []),
        {
          key: 'role',
          label: t('team.role'),
          cell: (member) => (manages ? <MemberRole member={member} /> : t(`shell.role.${member.role}`)),
        },
        { key: 'since', label: t('team.since'), cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
        ...(manages
          ? [{ key: 'actions', cell: (member: Member) => member.id !== ownId && <MemberActions member={member} /> }]
          : []),
      ]}
    />
  );
}
