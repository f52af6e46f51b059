import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LoaderFunctionArgs } from 'react-router';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { useMay } from '../../shared/session/session.ts';
import { teamQuery } from '../../shared/team/team.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { InvitationList } from './invitation-list.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { MemberTable } from './member-table.tsx';

export const loader = async ({ context }: LoaderFunctionArgs) => {
  await context.get(queryClientContext).prefetchQuery(teamQuery());
  return null;
};

export function Component() {
  const { t } = useTranslation();
  const manages = useMay('team.manage');
  const query = useQuery(teamQuery());
  const [inviting, { open, close }] = useDisclosure();
  return (
    <Page
      title={t('team.title')}
      purpose={t('team.purpose')}
      actions={
        manages && (
          <Button variant="filled" leftSection={<IconUserPlus size={16} aria-hidden />} onClick={open}>
            {t('team.invite')}
          </Button>
        )
      }
    >
      <Stack gap={14}>
        <QueryPanel
          title={t('team.members')}
          question={manages ? t('team.membersQuestion') : undefined}
          query={query}
          lines={5}
        >
          {({ members }) => <MemberTable members={members} />}
        </QueryPanel>
        {manages && (
          <QueryPanel
            title={t('team.invitations')}
            question={t('team.invitationsQuestion')}
            query={query}
            isEmpty={({ invitations }) => invitations.length === 0}
            empty={<EmptyState title={t('team.noInvitations')} hint={t('team.noInvitationsHint')} />}
          >
            {({ invitations }) => <InvitationList invitations={invitations} />}
          </QueryPanel>
        )}
      </Stack>
      <InviteDialog opened={inviting} onClose={close} />
    </Page>
  );
}
