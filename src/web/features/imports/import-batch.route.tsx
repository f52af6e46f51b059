import { Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import type { ImportBatch } from '../../../domain/imports/batch.ts';
import { isAtWork, isPreparing } from '../../../domain/imports/import-state.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { onlyFor } from '../../shared/routing/only-for.ts';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { Page } from '../../shared/ui/page.tsx';
import { QueryContent } from '../../shared/ui/panel.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import { BatchState } from './batch-state.tsx';
import { ColumnsPanel } from './columns-panel.tsx';
import { HaltedPanel } from './halted-panel.tsx';
import { importView } from './import-view.ts';
import { ProgressPanel } from './progress-panel.tsx';
import { importQueries, type Place, refreshCampaign } from './queries.ts';
import { ResultPanel } from './result-panel.tsx';
import { RowsPanel } from './rows-panel.tsx';
import { type Step, Steps } from './steps.tsx';

export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  await onlyFor({ context }, 'import.read');
  return context
    .get(queryClientContext)
    .ensureQueryData(importQueries.batch({ campaign: params.campaign ?? '', batch: params.batch ?? '' }));
};

export function Component() {
  const { t } = useTranslation();
  const { batch = '' } = useParams();
  const place = { campaign: useCampaignSlug(), batch };
  const query = useQuery(importQueries.batch(place));
  const [{ step }] = useUrlState(importView);
  useRefreshAfterWork(place, query.data);
  return (
    <Page
      title={query.data?.fileName ?? t('imports.title')}
      purpose={t('imports.batchPurpose', { name: query.data?.createdByName })}
      state={query.data && <BatchState state={query.data.state} />}
    >
      <Steps at={stepOf(query.data, step)} />
      <QueryContent query={query} lines={8}>
        {(data) => <Batch place={place} batch={data} step={step} />}
      </QueryContent>
    </Page>
  );
}

function Batch({ place, batch, step }: { place: Place; batch: ImportBatch; step: 'columns' | 'rows' }) {
  if (batch.state === 'reviewing' && step === 'columns') {
    return <ColumnsPanel place={place} batch={batch} />;
  }
  if (isPreparing(batch.state)) {
    return isAtWork(batch.state) ? (
      <ProgressPanel place={place} batch={batch} />
    ) : (
      <HaltedPanel place={place} batch={batch} />
    );
  }
  return (
    <Stack gap={14}>
      {isAtWork(batch.state) && <ProgressPanel place={place} batch={batch} />}
      {!isAtWork(batch.state) && batch.state !== 'reviewing' && <ResultPanel place={place} batch={batch} />}
      {!isAtWork(batch.state) && <RowsPanel place={place} batch={batch} />}
    </Stack>
  );
}

function stepOf(batch: ImportBatch | undefined, step: 'columns' | 'rows'): Step {
  if (!batch || batch.state === 'reviewing') return step;
  return isPreparing(batch.state) ? 'file' : 'import';
}

/** When the work in the background ends, the campaign's other lists and numbers are no longer true. */
function useRefreshAfterWork({ campaign }: Place, batch: ImportBatch | undefined): void {
  const client = useQueryClient();
  const atWork = batch !== undefined && isAtWork(batch.state);
  const wasAtWork = useRef(atWork);
  useEffect(() => {
    if (wasAtWork.current && !atWork) void refreshCampaign(client, campaign);
    wasAtWork.current = atWork;
  }, [atWork, client, campaign]);
}
