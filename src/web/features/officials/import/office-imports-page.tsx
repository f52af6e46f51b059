import { Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { OfficeImportSummary } from '../../../../domain/officials/import/import-shapes.ts';
import { useSay } from '../../../shared/api/use-say.ts';
import { useCampaignSlug } from '../../../shared/campaign/campaign.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { paths } from '../../../shared/paths.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { FileDrop } from '../../../shared/ui/file-drop.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import { Panel, QueryPanel } from '../../../shared/ui/panel.tsx';
import { RowTable } from '../../../shared/ui/row-table.tsx';
import classes from '../officials.module.css';
import { ImportStatePill } from './import-state-pill.tsx';
import { officeImportQueries, uploadOffices } from './queries.ts';

const ACCEPT = '.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain';

/** Brings in a list of offices, and shows those that were brought in before. */
export function OfficeImportsPage() {
  const { t } = useTranslation();
  const say = useSay();
  const navigate = useNavigate();
  const campaign = useCampaignSlug();
  const upload = useMutation(uploadOffices(campaign));
  const send = (name: string, content: Blob) =>
    upload.mutate({ name, content }, { onSuccess: ({ id }) => navigate(paths.officeImport(campaign, id)) });
  return (
    <Page title={t('officials.import.title')} purpose={t('officials.import.purpose')}>
      <Stack gap={14}>
        <Panel title={t('officials.import.new')} question={t('officials.import.question')}>
          <FileDrop
            label={t('shared.fileDrop.drop')}
            accept={ACCEPT}
            busy={upload.isPending}
            onFile={(file) => send(file.name, file)}
            onText={(text) => send(t('shared.fileDrop.pastedName'), new Blob([text], { type: 'text/plain' }))}
            told={
              <>
                {upload.isPending && <p>{t('shared.fileDrop.reading')}</p>}
                {upload.error && <p data-tone="brick">{say(upload.error)}</p>}
              </>
            }
          />
        </Panel>
        <EarlierImports campaign={campaign} />
      </Stack>
    </Page>
  );
}

function EarlierImports({ campaign }: { campaign: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(officeImportQueries.list(campaign));
  const counted = ({ counts }: OfficeImportSummary) =>
    t('officials.import.counted', { new: counts.new ?? 0, changed: counts.changed ?? 0, refused: counts.refused ?? 0 });
  return (
    <QueryPanel
      title={t('officials.import.earlier')}
      query={query}
      isEmpty={({ items }) => items.length === 0}
      empty={<EmptyState title={t('officials.import.none')} hint={t('officials.import.noneHint')} />}
    >
      {({ items }) => (
        <RowTable
          label={t('officials.import.earlier')}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'file',
              label: t('officials.import.file'),
              cell: ({ id, fileName }) => (
                <Link to={paths.officeImport(campaign, id)} className={classes.name}>
                  {fileName}
                </Link>
              ),
            },
            {
              key: 'state',
              label: t('officials.import.state'),
              cell: ({ state }) => <ImportStatePill state={state} />,
            },
            { key: 'rows', label: t('officials.import.rows'), cell: counted },
            {
              key: 'by',
              label: t('officials.import.by'),
              cell: ({ createdByName, createdAt }) => `${createdByName}, ${format.date(createdAt)}`,
            },
          ]}
        />
      )}
    </QueryPanel>
  );
}
