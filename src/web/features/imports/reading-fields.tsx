import { Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportBatch, Reading } from '../../../domain/imports/batch.ts';
import { ROSTER_ENCODINGS } from '../../../domain/imports/decode-roster.ts';
import { ROSTER_DELIMITERS } from '../../../domain/imports/roster-layout.ts';

const HEADER_ROWS = [0, 1, 2, 3, 4, 5, 6];

export interface ReadingFieldsProps {
  batch: ImportBatch;
  /** What was chosen and not saved yet. */
  reading: Reading;
  onChange: (reading: Reading) => void;
}

/** How the file was read, each part to be corrected; it is then read anew. */
export function ReadingFields({ batch, reading, onChange }: ReadingFieldsProps) {
  const { t } = useTranslation();
  const isWorkbook = batch.sheets.length > 0;
  const headerRow = reading.headerRow ?? batch.headerRow;
  return (
    <Group align="flex-start" gap="lg" mb="sm">
      {isWorkbook ? (
        <NativeSelect
          label={t('imports.columns.sheet')}
          value={reading.sheet ?? batch.sheet ?? ''}
          data={batch.sheets}
          onChange={({ currentTarget: { value } }) => onChange({ ...reading, sheet: value })}
        />
      ) : (
        <>
          <NativeSelect
            label={t('imports.columns.encoding')}
            value={reading.encoding ?? batch.encoding}
            data={ROSTER_ENCODINGS.map((value) => ({ value, label: value.toUpperCase() }))}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...reading, encoding: ROSTER_ENCODINGS.find((one) => one === value) })
            }
          />
          <NativeSelect
            label={t('imports.columns.separated')}
            value={reading.delimiter ?? batch.delimiter}
            data={ROSTER_DELIMITERS.map((value) => ({ value, label: t(`imports.columns.delimiter.${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...reading, delimiter: ROSTER_DELIMITERS.find((one) => one === value) })
            }
          />
        </>
      )}
      <NativeSelect
        label={t('imports.columns.headerRow')}
        value={String(headerRow)}
        data={[...new Set([...HEADER_ROWS, headerRow])].map((row) => ({
          value: String(row),
          label: row === 0 ? t('imports.columns.noHeader') : t('imports.columns.line', { number: row }),
        }))}
        onChange={({ currentTarget: { value } }) => onChange({ ...reading, headerRow: Number(value) })}
      />
    </Group>
  );
}
