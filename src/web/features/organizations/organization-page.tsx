import { Alert, Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconGitMerge, IconPencil } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { nameWithAcronym } from '../../../domain/signatories/name-with-acronym.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import { useMay } from '../../shared/session/session.ts';
import { Page } from '../../shared/ui/page.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { SideDrawer } from '../../shared/ui/side-drawer.tsx';
import { ContactsPanel } from './contacts-panel.tsx';
import { EditOrganization } from './edit-organization.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { OrganizationFacts } from './organization-facts.tsx';
import classes from './organizations.module.css';
import { organizationQueries } from './queries.ts';
import { LettersPanel, MailsPanel, SignaturesPanel } from './signed-panels.tsx';

/** An organisation in every campaign: what is known of it, who speaks for it, and what was done. */
export function OrganizationPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const campaign = useCampaignSlug();
  const { organization: id = '' } = useParams();
  const { data } = useSuspenseQuery(organizationQueries.one(campaign, id));
  const mayWrite = useMay('organization.write') && data.mergedInto === null;
  const [editing, edit] = useDisclosure(false);
  return (
    <Page
      title={nameWithAcronym(data)}
      purpose={t('organizations.one.purpose', {
        type: t(`vocabulary.orgType.${data.type}`),
        country: format.country(data.country),
      })}
      actions={
        mayWrite && (
          <Button variant="filled" onClick={edit.open} leftSection={<IconPencil size={16} aria-hidden />}>
            {t('shared.action.edit')}
          </Button>
        )
      }
    >
      <Stack gap={14}>
        {data.mergedInto && (
          <Alert color="ochre" icon={<IconGitMerge size={18} aria-hidden />} title={t('organizations.one.merged')}>
            <Link to={paths.organization(campaign, data.mergedInto.id)}>{data.mergedInto.name}</Link>
          </Alert>
        )}
        <div className={classes.columns}>
          <Stack gap={14}>
            <Panel title={t('organizations.one.facts')}>
              <OrganizationFacts campaign={campaign} organization={data} />
            </Panel>
            <ContactsPanel campaign={campaign} organization={data} mayWrite={mayWrite} />
          </Stack>
          <Stack gap={14}>
            <SignaturesPanel organization={data} />
            <LettersPanel organization={data} />
            <MailsPanel organization={data} />
            <HistoryPanel history={data.history} />
          </Stack>
        </div>
      </Stack>
      {mayWrite && (
        <SideDrawer opened={editing} onClose={edit.close} title={t('organizations.edit.title', { name: data.name })}>
          <EditOrganization campaign={campaign} organization={data} onDone={edit.close} />
        </SideDrawer>
      )}
    </Page>
  );
}
