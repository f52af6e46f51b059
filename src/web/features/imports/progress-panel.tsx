import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportBatch } from '../../../domain/imports/batch.ts';
import { canActOnImport, type ImportState } from '../../../domain/imports/import-state.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { Panel } from '../../shared/ui/panel.tsx';
import classes from './imports.module.css';
import { cancelImport, type Place } from './queries.ts';

/** The work in hand and how far it is; `whole` is unknown while a file is read. */
function progressOf({ state, progress, total, applied, included, standing }: ImportBatch): Progressed {
  const works: Partial<Record<ImportState, Progressed>> = {
    reading: { work: 'reading', done: progress },
    planning: { work: 'planning', done: progress, whole: total },
    undoing: { work: 'undoing', done: applied - standing, whole: applied },
  };
  return works[state] ?? { work: 'writing', done: applied, whole: included };
}

interface Progressed {
  work: 'reading' | 'planning' | 'writing' | 'undoing';
  done: number;
  whole?: number;
}

/** How far the work in the background is. Asked for each second; leaving the page does not stop it. */
export function ProgressPanel({ place, batch }: { place: Place; batch: ImportBatch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cancel = useMutation(cancelImport(place));
  const { work, done, whole } = progressOf(batch);
  const words = t(`imports.progress.${work}.of`, { done: format.number(done), total: format.number(whole ?? 0) });
  return (
    <Panel
      title={t(`imports.progress.${work}.title`)}
      question={t(`imports.progress.${work}.question`)}
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
          value={whole === undefined ? 100 : (done / Math.max(1, whole)) * 100}
          animated={whole === undefined}
          aria-label={words}
          color={work === 'undoing' ? 'slate' : 'teal'}
        />
      </Progress.Root>
      <p className={classes.recognised} aria-live="polite">
        {words}
      </p>
    </Panel>
  );
}
