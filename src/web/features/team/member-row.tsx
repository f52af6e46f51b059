import { NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '../../../domain/access/roles.ts';
import { notify } from '../../shared/notices/notify.ts';
import { ConfirmButton } from '../../shared/ui/confirm-button.tsx';
import { changeRole, type Member, removeMember } from './queries.ts';

/** The role as a list to choose from; shows the wish while it is on its way. */
export function MemberRole({ member: { id, name, role } }: { member: Member }) {
  const { t } = useTranslation();
  const change = useMutation(changeRole());
  const choose = async (wanted: Role) => {
    await change.mutateAsync({ id, role: wanted });
    notify({ tone: 'done', text: t('team.roleChanged', { name, role: t(`shell.role.${wanted}`) }) });
  };
  return (
    <NativeSelect
      size="sm"
      w={160}
      aria-label={t('team.roleOf', { name })}
      value={change.isPending ? change.variables.role : role}
      disabled={change.isPending}
      data={ROLES.map((value) => ({ value, label: t(`shell.role.${value}`) }))}
      onChange={({ currentTarget: { value } }) => {
        const wanted = ROLES.find((one) => one === value);
        // A refusal is told by the mutation cache; the list shows the role that stands.
        if (wanted !== undefined) choose(wanted).catch(() => undefined);
      }}
    />
  );
}

export function MemberActions({ member: { id, name } }: { member: Member }) {
  const { t } = useTranslation();
  const remove = useMutation(removeMember());
  return (
    <ConfirmButton
      size="xs"
      variant="subtle"
      color="brick"
      aria-label={t('team.removeOf', { name })}
      title={t('team.removeTitle', { name })}
      explanation={t('team.removeExplanation', { name })}
      verb={t('team.remove')}
      onConfirm={async () => {
        await remove.mutateAsync(id);
        notify({ tone: 'done', text: t('team.removed', { name }) });
      }}
    >
      {t('team.remove')}
    </ConfirmButton>
  );
}
