import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportBatch } from '../../../domain/imports/batch.ts';
import { type ColumnMapping, ROSTER_FIELDS, type RosterField } from '../../../domain/imports/roster-fields.ts';
import { RowTable } from '../../shared/ui/row-table.tsx';
import classes from './imports.module.css';

const REPEATABLE: readonly RosterField[] = ['ignore', 'representativeName'];

export interface ColumnTableProps {
  batch: Pick<ImportBatch, 'header' | 'samples'>;
  mapping: ColumnMapping;
  onChange: (mapping: ColumnMapping) => void;
}

/** Each column of the file with a few of its values and the choice of what it is. */
export function ColumnTable({ batch: { header, samples }, mapping, onChange }: ColumnTableProps) {
  const { t } = useTranslation();
  const columns = header.map((heading, at) => ({
    at,
    heading: heading || t('imports.columns.unnamed', { number: at + 1 }),
    samples: samples[at] ?? [],
    field: mapping[at] ?? 'ignore',
  }));
  return (
    <RowTable
      label={t('imports.columns.title')}
      rows={columns}
      rowKey={({ at }) => `column ${at}`}
      columns={[
        { key: 'heading', label: t('imports.columns.heading'), cell: ({ heading }) => heading },
        {
          key: 'samples',
          label: t('imports.columns.samples'),
          cell: ({ samples: values }) => <span className={classes.samples}>{values.join(' · ')}</span>,
        },
        {
          key: 'meaning',
          label: t('imports.columns.meaning'),
          cell: ({ at, heading, field }) => (
            <NativeSelect
              size="sm"
              aria-label={t('imports.columns.meaningOf', { column: heading })}
              value={field}
              data-ignored={field === 'ignore' || undefined}
              data={ROSTER_FIELDS.map((value) => ({ value, label: t(`imports.field.${value}`) }))}
              onChange={({ currentTarget: { value } }) => {
                const wanted = ROSTER_FIELDS.find((one) => one === value);
                if (wanted) onChange(withField(mapping, at, wanted));
              }}
            />
          ),
        },
      ]}
    />
  );
}

/** A field stands once: the column that had it is no longer imported. */
function withField(mapping: ColumnMapping, at: number, field: RosterField): ColumnMapping {
  return mapping.map((current, column) => {
    if (column === at) return field;
    return current === field && !REPEATABLE.includes(field) ? 'ignore' : current;
  });
}
