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
import { ReadingFields } from './reading-fields.tsx';
import { ValueTable } from './value-table.tsx';

/**
 * What was recognised of a file, to be corrected; saving reads the rows anew. Only what was changed here is kept here, so
 * that news of the batch, from wherever they come, neither lose a choice nor are hidden by it.
 */
export function ColumnsPanel({ place, batch }: { place: Place; batch: ImportBatch }) {
  const { t } = useTranslation();
  const [, show] = useUrlState(importView);
  const [draft, setDraft] = useState<Partial<ImportSettings>>({});
  const settings = { ...batch.settings, ...draft };
  const choose = (choice: Partial<ImportSettings>) => setDraft({ ...draft, ...choice });
  const change = useMutation(changeSettings(place));
  const save = async () => {
    if (Object.keys(draft).length === 0) return;
    await change.mutateAsync({ version: batch.version, settings });
    setDraft({});
  };
  const next = async () => {
    await save();
    show({ step: 'rows' });
  };
  return (
    <Panel title={t('imports.columns.title')} question={t('imports.columns.question')}>
      {batch.remembered && <p className={classes.recognised}>{t('imports.columns.remembered')}</p>}
      <ReadingFields batch={batch} reading={draft.reading ?? {}} onChange={(reading) => choose({ reading })} />
      {draft.reading && (
        <Group mt="sm" gap="sm" role="status">
          <p>{t('imports.columns.readAnewHint')}</p>
          <Button size="xs" loading={change.isPending} onClick={() => save().catch(() => undefined)}>
            {t('imports.columns.readAnew')}
          </Button>
        </Group>
      )}
      <ColumnTable batch={batch} mapping={settings.mapping} onChange={(mapping) => choose({ mapping })} />
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
              if (dateOrder) choose({ dateOrder });
            }}
          />
        )}
        <NativeSelect
          label={t('imports.columns.display')}
          value={settings.defaultDisplay ?? 'counted-only'}
          data={DISPLAYS.map((value) => ({ value, label: t(`imports.columns.displays.${value}`) }))}
          onChange={({ currentTarget: { value } }) => {
            const defaultDisplay = DISPLAYS.find((one) => one === value);
            if (defaultDisplay) choose({ defaultDisplay });
          }}
        />
      </Group>
      <ValueTable place={place} values={settings.values} onChange={(values) => choose({ values })} />
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
