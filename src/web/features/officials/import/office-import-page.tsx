import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { canApply, canUndo, type OfficeImport } from '../../../../domain/officials/import/import-shapes.ts';
import { saysOffices } from '../../../../domain/officials/import/office-columns.ts';
import { useSay } from '../../../shared/api/use-say.ts';
import { useCampaignSlug } from '../../../shared/campaign/campaign.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { paths } from '../../../shared/paths.ts';
import { ConfirmButton } from '../../../shared/ui/confirm-button.tsx';
import { Page } from '../../../shared/ui/page.tsx';
import classes from '../officials.module.css';
import { ColumnsPanel } from './columns-panel.tsx';
import { ImportStatePill } from './import-state-pill.tsx';
import { applyOffices, officeImportQueries, type Place, undoOffices } from './queries.ts';
import { RowsPanel } from './rows-panel.tsx';

/** One list of offices: what it would do, or did, row by row. */
export function OfficeImportPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { import: id = '' } = useParams();
  const place = { campaign: useCampaignSlug(), import: id };
  const { data } = useSuspenseQuery(officeImportQueries.one(place));
  return (
    <Page
      title={data.fileName}
      purpose={t('officials.import.onePurpose', { name: data.createdByName, date: format.date(data.createdAt) })}
      state={<ImportStatePill state={data.state} />}
      actions={<UndoButton place={place} of={data} />}
    >
      <Stack gap={14}>
        <Kept campaign={place.campaign} kept={data.kept} />
        {canApply(data.state) && (
          <>
            <ColumnsPanel place={place} of={data} />
            <ApplyBar place={place} of={data} />
          </>
        )}
        {saysOffices(data.mapping) && <RowsPanel place={place} of={data} />}
      </Stack>
    </Page>
  );
}

interface OfImport {
  place: Place;
  of: OfficeImport;
}

function ApplyBar({ place, of: { counts, mapping } }: OfImport) {
  const { t } = useTranslation();
  const say = useSay();
  const apply = useMutation(applyOffices(place));
  const { new: added = 0, changed = 0 } = counts;
  const nothing = added + changed === 0;
  if (!saysOffices(mapping)) return null;
  return (
    <Alert
      color={apply.error ? 'brick' : 'teal'}
      icon={<IconInfoCircle size={18} aria-hidden />}
      title={nothing ? t('officials.import.nothing') : t('officials.import.would', { new: added, changed })}
      aria-live="polite"
    >
      {apply.error ? say(apply.error) : t(nothing ? 'officials.import.nothingHint' : 'officials.import.wouldHint')}
      {!nothing && (
        <Group mt="sm">
          <Button variant="filled" loading={apply.isPending} onClick={() => apply.mutate()}>
            {t('officials.import.apply')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}

function UndoButton({ place, of: { state } }: OfImport) {
  const { t } = useTranslation();
  const undo = useMutation(undoOffices(place));
  if (!canUndo(state)) return null;
  return (
    <ConfirmButton
      title={t('officials.import.undoTitle')}
      explanation={t('officials.import.undoExplained')}
      verb={t('officials.import.undo')}
      onConfirm={() => undo.mutateAsync()}
    >
      {t('officials.import.undo')}
    </ConfirmButton>
  );
}

/** What taking it back left as it was. */
function Kept({ campaign, kept }: { campaign: string; kept: OfficeImport['kept'] }) {
  const { t } = useTranslation();
  if (kept.length === 0) return null;
  return (
    <Alert color="ochre" icon={<IconInfoCircle size={18} aria-hidden />} title={t('officials.import.kept')}>
      <ul className={classes.conflicts}>
        {kept.map(({ officeId, label, why }) => (
          <li key={officeId}>
            <Link to={paths.official(campaign, officeId)}>{label}</Link>: {t(`officials.import.why.${why}`)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
