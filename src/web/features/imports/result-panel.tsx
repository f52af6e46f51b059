import { Anchor, Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportBatch } from '../../../domain/imports/batch.ts';
import { canActOnImport } from '../../../domain/imports/import-state.ts';
import { paths } from '../../shared/paths.ts';
import { ConfirmButton } from '../../shared/ui/confirm-button.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import classes from './imports.module.css';
import { type Place, startImport, undoImport } from './queries.ts';

/** What became of a batch, and what can still be done about it. */
export function ResultPanel({ place, batch }: { place: Place; batch: ImportBatch }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('imports.result.title')} {...(batch.state === 'cancelled' ? { tone: 'ochre' as const } : {})}>
      <div role="status">
        <Outcome batch={batch} />
      </div>
      <Kept batch={batch} />
      <Actions place={place} batch={batch} />
    </Panel>
  );
}

function Outcome({ batch }: { batch: ImportBatch }) {
  const { t } = useTranslation();
  const { state, standing, counts, included, applied } = batch;
  const left = counts.new + counts.duplicate - (state === 'cancelled' ? included : applied);
  return (
    <>
      <p className={classes.result}>
        {state === 'undone'
          ? t('imports.result.undone')
          : t(state === 'cancelled' ? 'imports.result.cancelled' : 'imports.result.done', { count: standing })}
      </p>
      {state === 'done' && left > 0 && <p>{t('imports.result.left', { count: left })}</p>}
      {state === 'done' && counts.refused > 0 && <p>{t('imports.result.refused', { count: counts.refused })}</p>}
    </>
  );
}

function Kept({ batch: { kept, standing } }: { batch: ImportBatch }) {
  const { t } = useTranslation();
  if (kept.length === 0) return null;
  return (
    <>
      <p>{t('imports.result.kept', { count: standing })}</p>
      <ul className={classes.remarks}>
        {kept.map(({ signatureId, name }) => (
          <li key={signatureId}>{name}</li>
        ))}
      </ul>
    </>
  );
}

function Actions({ place, batch }: { place: Place; batch: ImportBatch }) {
  const { t } = useTranslation();
  const undo = useMutation(undoImport(place));
  const resume = useMutation(startImport(place));
  const { state, standing } = batch;
  return (
    <Group gap="xs" mt="md">
      {state === 'cancelled' && (
        <Button variant="filled" loading={resume.isPending} onClick={() => resume.mutate(undefined)}>
          {t('imports.result.resume')}
        </Button>
      )}
      {state === 'done' && (
        <Button variant="filled" component={Link} to={paths.signatories(place.campaign)}>
          {t('imports.result.open')}
        </Button>
      )}
      {canActOnImport(state, 'undo') && (
        <ConfirmButton
          title={t('imports.result.undoTitle')}
          explanation={t('imports.result.undoExplanation', { count: standing })}
          verb={t('imports.result.undo')}
          onConfirm={() => undo.mutateAsync()}
        >
          {t('imports.result.undo')}
        </ConfirmButton>
      )}
      <Anchor component={Link} to={paths.imports(place.campaign)}>
        {t('imports.result.another')}
      </Anchor>
    </Group>
  );
}
