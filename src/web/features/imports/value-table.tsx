import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type CellValue, type ValueMeanings, valueKey } from '../../../domain/imports/cell-values.ts';
import { COUNTRY_CODES } from '../../../domain/locale/country-codes.ts';
import { ORG_TYPES } from '../../../domain/signatories/org-type.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { QueryContent } from '../../shared/ui/panel.tsx';
import { RowTable } from '../../shared/ui/row-table.tsx';
import classes from './imports.module.css';
import { importQueries, type Place } from './queries.ts';

/** Those that most rows have; once they are said, the next come. */
const MOST_SHOWN = 60;
const NOTHING: ValueMeanings = { country: {}, type: {} };

export interface ValueTableProps {
  place: Place;
  values: ValueMeanings | undefined;
  onChange: (values: ValueMeanings) => void;
}

/** What countries and types are called in the file, where that leaves a doubt: each to be said once for all its rows. */
export function ValueTable({ place, values = NOTHING, onChange }: ValueTableProps) {
  const { t } = useTranslation();
  const query = useQuery(importQueries.values(place));
  return (
    <section className={classes.values}>
      <h3>{t('imports.values.title')}</h3>
      <QueryContent query={query} lines={3}>
        {({ items }) => (
          <Doubts items={items.filter(({ doubt }) => doubt).slice(0, MOST_SHOWN)} values={values} onChange={onChange} />
        )}
      </QueryContent>
    </section>
  );
}

type DoubtsProps = Required<Pick<ValueTableProps, 'onChange'>> & { items: CellValue[]; values: ValueMeanings };

function Doubts({ items, values, onChange }: DoubtsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (items.length === 0) return <p className={classes.recognised}>{t('imports.values.allClear')}</p>;
  return (
    <>
      <p className={classes.recognised}>{t('imports.values.question')}</p>
      <RowTable
        label={t('imports.values.title')}
        rows={items}
        rowKey={({ field, value }) => `${field} ${value}`}
        columns={[
          {
            key: 'value',
            label: t('imports.values.inFile'),
            cell: ({ field, value, doubt }) => (
              <>
                {value}
                <span className={classes.second}>
                  {t(`imports.field.${field}`)}
                  {doubt === 'region' && ` · ${t('imports.values.region')}`}
                </span>
              </>
            ),
          },
          { key: 'rows', label: t('imports.values.rows'), numeric: true, cell: ({ count }) => format.number(count) },
          {
            key: 'means',
            label: t('imports.values.means'),
            cell: (item) => <Meaning item={item} values={values} onChange={onChange} />,
          },
        ]}
      />
    </>
  );
}

function Meaning({ item, values, onChange }: Omit<DoubtsProps, 'items'> & { item: CellValue }) {
  const { t } = useTranslation();
  const format = useFormat();
  const countries = COUNTRY_CODES.map((value) => ({ value, label: format.country(value) })).toSorted((a, b) =>
    a.label.localeCompare(b.label),
  );
  const key = valueKey(item.value);
  const types = ORG_TYPES.map((value) => ({ value, label: t(`vocabulary.orgType.${value}`) }));
  const say = (meaning: string) => {
    const { [key]: _, ...others } = values[item.field];
    const said = { ...others, ...(meaning === '' ? {} : { [key]: meaning }) };
    onChange({ ...values, [item.field]: said });
  };
  return (
    <NativeSelect
      size="sm"
      aria-label={t('imports.values.meansOf', { value: item.value })}
      value={values[item.field][key] ?? item.read ?? ''}
      data={[{ value: '', label: t('imports.values.unknown') }, ...(item.field === 'country' ? countries : types)]}
      onChange={({ currentTarget: { value } }) => say(value)}
    />
  );
}
