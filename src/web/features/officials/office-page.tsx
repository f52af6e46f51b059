import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { officeQueries } from '../../shared/officials/offices.ts';
import { paths } from '../../shared/paths.ts';
import { useMay } from '../../shared/session/session.ts';
import { ConfirmButton } from '../../shared/ui/confirm-button.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { SideDrawer } from '../../shared/ui/side-drawer.tsx';
import { AddressedPanel } from './addressed-panel.tsx';
import { useRemoveOffice } from './change-officials.ts';
import { ConflictsAlert } from './conflicts-alert.tsx';
import { ContactsPanel } from './contacts-panel.tsx';
import { HoldersPanel } from './holders-panel.tsx';
import { LettersPanel } from './letters-panel.tsx';
import { OfficeFacts } from './office-facts.tsx';
import { EditOfficeForm } from './office-form.tsx';
import classes from './officials.module.css';

/** An office: who holds it, how it is addressed and reached, and every letter to it. */
export function OfficePage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const campaign = useCampaignSlug();
  const { office: id = '' } = useParams();
  const { data: office } = useSuspenseQuery(officeQueries.one(campaign, id));
  const mayWrite = useMay('official.write');
  const [editing, edit] = useDisclosure(false);
  const remove = useRemoveOffice(campaign, id);
  const place = { campaign, office, mayWrite };
  return (
    <Page
      title={`${format.country(office.country)}: ${office.titleLocal}`}
      purpose={t('officials.onePurpose', {
        kind: t(`officials.kind.${office.kind}`),
        language: format.language(office.locale),
      })}
      actions={
        mayWrite && (
          <>
            {office.letters.length === 0 && (
              <ConfirmButton
                title={t('officials.removeTitle')}
                explanation={t('officials.removeExplained')}
                verb={t('shared.action.remove')}
                onConfirm={async () => {
                  await remove.mutateAsync(office.version);
                  await navigate(paths.officials(campaign));
                }}
              >
                {t('shared.action.remove')}
              </ConfirmButton>
            )}
            <Button variant="filled" onClick={edit.open} leftSection={<IconPencil size={16} aria-hidden />}>
              {t('shared.action.edit')}
            </Button>
          </>
        )
      }
    >
      <Stack gap={14}>
        <ConflictsAlert campaign={campaign} conflicts={office.conflicts} />
        <div className={classes.columns}>
          <Stack gap={14}>
            <HoldersPanel {...place} />
            <AddressedPanel office={office} />
            <Panel title={t('officials.facts')}>
              <OfficeFacts office={office} />
            </Panel>
          </Stack>
          <Stack gap={14}>
            <ContactsPanel {...place} />
            <LettersPanel campaign={campaign} office={office} />
          </Stack>
        </div>
      </Stack>
      {mayWrite && (
        <SideDrawer opened={editing} onClose={edit.close} title={t('officials.editOffice')}>
          <EditOfficeForm campaign={campaign} office={office} onDone={edit.close} />
        </SideDrawer>
      )}
    </Page>
  );
}
