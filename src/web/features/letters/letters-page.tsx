import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { paths } from '../../shared/paths.ts';
import { useMay } from '../../shared/session/session.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { QueryPanel } from '../../shared/ui/panel.tsx';
import { LetterTable } from './letter-table.tsx';
import { NewLetterDialog } from './new-letter-dialog.tsx';
import { letterQueries } from './queries.ts';

/** The letters of a campaign, with what each follows. */
export function LettersPage() {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  const campaign = useCampaignSlug();
  const query = useQuery(letterQueries.list(campaign));
  const mayWrite = useMay('letter.write');
  return (
    <Page
      title={t('letters.title')}
      purpose={t('letters.purpose')}
      actions={
        <>
          <Button component={Link} to={paths.deliveries(campaign)}>
            {t('deliveries.title')}
          </Button>
          {mayWrite && (
            <Button variant="filled" onClick={open} disabled={query.data === undefined}>
              {t('letters.new')}
            </Button>
          )}
        </>
      }
    >
      <QueryPanel
        title={t('letters.list')}
        question={t('letters.listQuestion')}
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t('letters.none')} hint={t('letters.noneHint')} />}
      >
        {({ items }) => <LetterTable letters={items} />}
      </QueryPanel>
      {query.data && opened && <NewLetterDialog followable={query.data.followable} onClose={close} />}
    </Page>
  );
}
