import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportBatch } from '../../../domain/imports/batch.ts';
import { canActOnImport } from '../../../domain/imports/import-state.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { Panel } from '../../shared/ui/panel.tsx';
import classes from './imports.module.css';
import { cancelImport, type Place } from './queries.ts';

/** How far the work in the background is. Asked for each second; leaving the page does not stop it. */
export function ProgressPanel({ place, batch }: { place: Place; batch: ImportBatch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cancel = useMutation(cancelImport(place));
  const undoing = batch.state === 'undoing';
  const done = undoing ? batch.standing : batch.applied;
  const whole = undoing ? batch.applied : batch.included;
  const words = t(undoing ? 'imports.progress.undoingOf' : 'imports.progress.of', {
    done: format.number(done),
    total: format.number(whole),
  });
  return (
    <Panel
      title={t(undoing ? 'imports.progress.undoing' : 'imports.progress.title')}
      question={t(undoing ? 'imports.progress.undoingQuestion' : 'imports.progress.question')}
      actions={
        canActOnImport(batch.state, 'cancel') && (
          <Button size="xs" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('imports.progress.cancel')}
          </Button>
        )
      }
    >
      <Progress.Root size="lg">
        <Progress.Section
          value={whole === 0 ? 0 : (done / whole) * 100}
          aria-label={words}
          color={undoing ? 'slate' : 'teal'}
        />
      </Progress.Root>
      <p className={classes.recognised} aria-live="polite">
        {words}
      </p>
    </Panel>
  );
}
