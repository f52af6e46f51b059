import { Button, Group, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IMPORTED_STATES, type ImportBatch, type ImportedState } from '../../../domain/imports/batch.ts';
import { useUrlState } from '../../shared/url-state.ts';
import { importView } from './import-view.ts';
import classes from './imports.module.css';
import { type Place, startImport } from './queries.ts';

/** The last word before anything is written: as what, how many, go. */
export function StartBar({ place, batch }: { place: Place; batch: ImportBatch }) {
  const { t } = useTranslation();
  const [, show] = useUrlState(importView);
  const [state, setState] = useState<ImportedState>('pending');
  const start = useMutation(startImport(place));
  return (
    <Group justify="space-between" align="flex-end" className={classes.start}>
      <Button onClick={() => show({ step: 'columns', outcome: undefined })}>{t('imports.rows.back')}</Button>
      {batch.included === 0 ? (
        <p>{t('imports.rows.nothing')}</p>
      ) : (
        <Group align="flex-end" gap="sm">
          <NativeSelect
            size="sm"
            label={t('imports.rows.writesAs')}
            value={state}
            data={IMPORTED_STATES.map((value) => ({ value, label: t(`imports.rows.as.${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              setState(IMPORTED_STATES.find((one) => one === value) ?? 'pending')
            }
          />
          <Button variant="filled" loading={start.isPending} onClick={() => start.mutate(state)}>
            {t('imports.rows.import', { count: batch.included })}
          </Button>
        </Group>
      )}
    </Group>
  );
}
