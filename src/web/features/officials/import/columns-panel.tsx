import { NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { OFFICE_IMPORT_WORDS } from '../../../../domain/locale/office-import-words.ts';
import type { OfficeImport } from '../../../../domain/officials/import/import-shapes.ts';
import {
  OFFICE_COLUMNS,
  type OfficeColumn,
  type OfficeMapping,
  saysOffices,
} from '../../../../domain/officials/import/office-columns.ts';
import { useSay } from '../../../shared/api/use-say.ts';
import { useLocale } from '../../../shared/i18n/use-locale.ts';
import { Panel } from '../../../shared/ui/panel.tsx';
import { RowTable } from '../../../shared/ui/row-table.tsx';
import classes from '../officials.module.css';
import { type Place, remapOffices } from './queries.ts';

/** What each column means, as it was recognised; a person may say otherwise, and the rows are read anew. */
export function ColumnsPanel({ place, of: { columns, mapping } }: { place: Place; of: OfficeImport }) {
  const { t } = useTranslation();
  const say = useSay();
  const words = OFFICE_IMPORT_WORDS[useLocale()];
  const remap = useMutation(remapOffices(place));
  const rows = columns.map((column, at) => ({ ...column, at, means: meaningOf(mapping, at) }));
  return (
    <Panel
      title={t('officials.import.columns')}
      question={t(saysOffices(mapping) ? 'officials.import.columnsHint' : 'officials.import.columnsNeeded')}
    >
      <RowTable
        label={t('officials.import.columns')}
        rows={rows}
        rowKey={({ at }) => String(at)}
        columns={[
          { key: 'heading', label: t('officials.import.heading'), cell: ({ heading }) => heading },
          {
            key: 'samples',
            label: t('officials.import.samples'),
            cell: ({ samples }) => <span className={classes.soft}>{samples.join(' · ')}</span>,
          },
          {
            key: 'means',
            label: t('officials.import.means'),
            cell: ({ heading, at, means }) => (
              <NativeSelect
                aria-label={t('officials.import.meansOf', { heading })}
                value={means ?? ''}
                disabled={remap.isPending}
                data={[
                  { value: '', label: t('officials.import.ignored') },
                  ...OFFICE_COLUMNS.map((value) => ({ value, label: words.column[value] })),
                ]}
                onChange={({ currentTarget }) =>
                  remap.mutate(
                    meaning(
                      mapping,
                      at,
                      OFFICE_COLUMNS.find((column) => column === currentTarget.value),
                    ),
                  )
                }
              />
            ),
          },
        ]}
      />
      {remap.error && (
        <p className={classes.wrong} role="alert">
          {say(remap.error)}
        </p>
      )}
    </Panel>
  );
}

const meaningOf = (mapping: OfficeMapping, at: number): OfficeColumn | undefined =>
  OFFICE_COLUMNS.find((column) => mapping[column] === at);

/** A column means one thing, and a thing is said by one column. */
function meaning(mapping: OfficeMapping, at: number, column: OfficeColumn | undefined): OfficeMapping {
  const others = Object.entries(mapping).filter(([known, where]) => where !== at && known !== column);
  return { ...Object.fromEntries(others), ...(column === undefined ? {} : { [column]: at }) };
}
