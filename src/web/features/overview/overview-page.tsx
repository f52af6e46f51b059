import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { paths } from '../../shared/paths.ts';
import { useMay } from '../../shared/session/session.ts';
import { Page } from '../../shared/ui/page.tsx';
import { LoadingLines } from '../../shared/ui/panel.tsx';
import { Earlier } from './earlier.tsx';
import { Figures } from './figures.tsx';
import { Follows } from './follows.tsx';
import { LazyCharts } from './lazy-charts.ts';
import { NeedsAttention } from './needs-attention.tsx';
import classes from './overview.module.css';
import { overviewQueries } from './queries.ts';

/** Who stands behind the statement today, and what needs a hand. */
export function OverviewPage() {
  const { t } = useTranslation();
  const campaign = useCampaign();
  const query = useQuery(overviewQueries.of(campaign.slug));
  const mayImport = useMay('import.write');
  return (
    <Page
      title={t('overview.title')}
      purpose={t('overview.purpose')}
      actions={
        mayImport &&
        // Nobody signs a statement that another one has followed.
        campaign.nextCampaign === null && (
          <Button variant="filled" component={Link} to={paths.imports(campaign.slug)}>
            {t('overview.import')}
          </Button>
        )
      }
    >
      <div className={classes.desk}>
        <Earlier />
        <Figures query={query} />
        <NeedsAttention query={query} />
        <Suspense fallback={<LoadingLines lines={8} />}>
          <LazyCharts />
        </Suspense>
        <Follows />
      </div>
    </Page>
  );
}
