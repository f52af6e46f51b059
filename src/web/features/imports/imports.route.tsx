import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LoaderFunctionArgs } from 'react-router';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { onlyFor } from '../../shared/routing/only-for.ts';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { Page } from '../../shared/ui/page.tsx';
import { BatchList } from './batch-list.tsx';
import { importQueries } from './queries.ts';
import { Steps } from './steps.tsx';
import { UploadPanel } from './upload-panel.tsx';

export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  await onlyFor({ context }, 'import.read');
  await context.get(queryClientContext).prefetchQuery(importQueries.list(params.campaign ?? ''));
  return null;
};

export function Component() {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  return (
    <Page title={t('imports.title')} purpose={t('imports.purpose')}>
      <Steps at="file" />
      <Stack gap={14}>
        <UploadPanel campaign={campaign} />
        <BatchList campaign={campaign} />
      </Stack>
    </Page>
  );
}
