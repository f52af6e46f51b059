import { Button, Group, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportBatch, ImportSettings } from '../../../domain/imports/batch.ts';
import { DATE_ORDERS } from '../../../domain/imports/planned-row.ts';
import { REQUIRED_ROSTER_FIELDS } from '../../../domain/imports/roster-fields.ts';
import { DISPLAYS } from '../../../domain/signatories/signature-state.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { Panel } from '../../shared/ui/panel.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import { ColumnTable } from './column-table.tsx';
import { importView } from './import-view.ts';
import classes from './imports.module.css';
import { changeSettings, type Place } from './queries.ts';

/** What was recognised of a file, to be corrected; saving reads the rows anew. */
export function ColumnsPanel({ place, batch }: { place: Place; batch: ImportBatch }) {
  const { t } = useTranslation();
  const [, show] = useUrlState(importView);
  const [settings, setSettings] = useState<ImportSettings>(batch.settings);
  const change = useMutation(changeSettings(place));
  const next = async () => {
    if (JSON.stringify(settings) !== JSON.stringify(batch.settings)) {
      await change.mutateAsync({ version: batch.version, settings });
    }
    show({ step: 'rows' });
  };
  const delimiter = (['\t', ',', ';', '|'] as const).find((one) => one === batch.delimiter) ?? ',';
  return (
    <Panel title={t('imports.columns.title')} question={t('imports.columns.question')}>
      <p className={classes.recognised}>
        {t('imports.columns.recognised', {
          encoding: batch.encoding.toUpperCase(),
          delimiter: t(`imports.columns.delimiter.${delimiter}`),
        })}
      </p>
      <ColumnTable
        batch={batch}
        mapping={settings.mapping}
        onChange={(mapping) => setSettings({ ...settings, mapping })}
      />
      <Missing mapping={settings.mapping} />
      <Group align="flex-start" gap="lg" mt="md">
        {settings.mapping.includes('signedOn') && (
          <NativeSelect
            label={t('imports.columns.dateOrder')}
            description={batch.dateOrderCertain ? undefined : t('imports.columns.dateUncertain')}
            inputWrapperOrder={['label', 'input', 'description']}
            value={settings.dateOrder}
            data={DATE_ORDERS.map((value) => ({ value, label: t(`imports.columns.dateOrders.${value}`) }))}
            onChange={({ currentTarget: { value } }) => {
              const dateOrder = DATE_ORDERS.find((one) => one === value);
              if (dateOrder) setSettings({ ...settings, dateOrder });
            }}
          />
        )}
        <NativeSelect
          label={t('imports.columns.display')}
          value={settings.defaultDisplay ?? 'counted-only'}
          data={DISPLAYS.map((value) => ({ value, label: t(`imports.columns.displays.${value}`) }))}
          onChange={({ currentTarget: { value } }) => {
            const defaultDisplay = DISPLAYS.find((one) => one === value);
            if (defaultDisplay) setSettings({ ...settings, defaultDisplay });
          }}
        />
      </Group>
      <Group justify="flex-end" mt="lg">
        {/* A failure is told by the mutation cache; the choices still stand. */}
        <Button variant="filled" loading={change.isPending} onClick={() => next().catch(() => undefined)}>
          {t('imports.columns.next')}
        </Button>
      </Group>
    </Panel>
  );
}

/** Fields without which every row would be refused, said before it happens. */
function Missing({ mapping }: Pick<ImportSettings, 'mapping'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const missing = REQUIRED_ROSTER_FIELDS.filter((field) => !mapping.includes(field));
  return (
    <div aria-live="polite" className={classes.told}>
      {missing.length > 0 && (
        <p data-tone="ochre">
          {t('imports.columns.missing', { fields: format.list(missing.map((field) => t(`imports.field.${field}`))) })}
        </p>
      )}
    </div>
  );
}
