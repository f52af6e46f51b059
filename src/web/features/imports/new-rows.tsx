import { useTranslation } from 'react-i18next';
import { type ImportRow, lineOf } from '../../../domain/imports/batch.ts';
import { ROW_NOTES } from '../../../domain/locale/import-words.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { RowTable } from '../../shared/ui/row-table.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import classes from './imports.module.css';
import { IncludeSwitch } from './include-switch.tsx';
import type { Place } from './queries.ts';

export interface RowsProps {
  rows: readonly ImportRow[];
  place: Place;
  /** Which line of the file has the headings. */
  headerRow: number;
  /** Before the import: staff may still leave a row out, or take it in. */
  editable: boolean;
}

/** Rows that bring an organisation's signature. */
export function NewRows({ rows, place, headerRow, editable }: RowsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <RowTable
      label={t('imports.rows.outcome.new')}
      rows={rows}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: 'name',
          label: t('imports.rows.organization'),
          cell: (row) => <Named row={row} headerRow={headerRow} />,
        },
        {
          key: 'place',
          label: t('imports.rows.place'),
          cell: ({ planned: { country, type } }) => (
            <>
              {country && format.country(country)}
              <span className={classes.second}>{t(`vocabulary.orgType.${type}`)}</span>
            </>
          ),
        },
        {
          key: 'contact',
          label: t('imports.rows.contact'),
          cell: ({ planned: { representative, email } }) => (
            <>
              {representative.name}
              <span className={classes.second}>{email}</span>
            </>
          ),
        },
        {
          key: 'signed',
          label: t('imports.rows.signed'),
          cell: ({ planned: { signedOn, display } }) => (
            <>
              <span className={classes.day}>{signedOn ? format.date(signedOn) : t('imports.rows.today')}</span>
              <span className={classes.second}>{t(`imports.rows.display.${display}`)}</span>
            </>
          ),
        },
        { key: 'remarks', label: t('imports.rows.remarks'), cell: (row) => <Remarks row={row} /> },
        {
          key: 'include',
          cell: (row) =>
            editable ? (
              <IncludeSwitch row={row} place={place} label={t('imports.rows.includeOf', { name: row.planned.name })} />
            ) : (
              row.applied && row.signatureId && <StatePill tone="teal">{t('imports.rows.written')}</StatePill>
            ),
        },
      ]}
    />
  );
}

export function Named({ row: { number, planned }, headerRow }: { row: ImportRow; headerRow: number }) {
  const { t } = useTranslation();
  return (
    <>
      {planned.name}
      {planned.acronym && ` (${planned.acronym})`}
      <span className={classes.second}>{t('imports.rows.row', { number: lineOf(number, { headerRow }) })}</span>
    </>
  );
}

function Remarks({ row: { planned, match } }: { row: ImportRow }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (planned.notes.length === 0 && !match) return null;
  return (
    <ul className={classes.remarks}>
      {match && <li>{t('imports.rows.links', { name: match.name })}</li>}
      {planned.notes.map(({ code }) => (
        <li key={code}>{ROW_NOTES[locale][code]}</li>
      ))}
    </ul>
  );
}
