import { Button, SegmentedControl } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { OFFICE_IMPORT_WORDS } from '../../../../domain/locale/office-import-words.ts';
import {
  OFFICE_ROW_OUTCOMES,
  type OfficeImport,
  type OfficeRowOutcome,
  type PlannedOfficeRow,
} from '../../../../domain/officials/import/import-shapes.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { useLocale } from '../../../shared/i18n/use-locale.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { Panel } from '../../../shared/ui/panel.tsx';
import { RowTable } from '../../../shared/ui/row-table.tsx';
import { StatePill, type Tone } from '../../../shared/ui/state-pill.tsx';
import { urlMaybeOneOf, urlState, useUrlState } from '../../../shared/url-state.ts';
import classes from '../officials.module.css';
import { type Place, refusedUrl } from './queries.ts';

const rowsShown = urlState({ show: urlMaybeOneOf(OFFICE_ROW_OUTCOMES) });
const TONES: Record<OfficeRowOutcome, Tone> = { new: 'teal', changed: 'indigo', unchanged: 'slate', refused: 'brick' };

/** The rows of a list, each with what it would do or did, or why it cannot be imported. */
export function RowsPanel({ place, of: { rows, counts } }: { place: Place; of: OfficeImport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const [{ show }, change] = useUrlState(rowsShown);
  const shown = rows.filter(({ outcome }) => show === undefined || outcome === show);
  return (
    <Panel
      title={t('officials.import.rowsTitle')}
      actions={
        (counts.refused ?? 0) > 0 && (
          <Button
            component="a"
            size="xs"
            href={refusedUrl(place, locale)}
            leftSection={<IconDownload size={14} aria-hidden />}
          >
            {t('officials.import.download')}
          </Button>
        )
      }
    >
      <SegmentedControl
        aria-label={t('officials.import.show')}
        mb="sm"
        className={classes.tabs ?? ''}
        value={show ?? ''}
        onChange={(value) => change({ show: OFFICE_ROW_OUTCOMES.find((one) => one === value) })}
        data={[
          { value: '', label: t('officials.import.all', { count: rows.length }) },
          ...OFFICE_ROW_OUTCOMES.map((value) => ({
            value,
            label: t(`officials.import.outcome.${value}`, { count: counts[value] ?? 0 }),
          })),
        ]}
      />
      {shown.length === 0 ? (
        <EmptyState title={t('officials.import.noRow')} />
      ) : (
        <RowTable
          label={t('officials.import.rowsTitle')}
          rows={shown}
          rowKey={({ line }) => String(line)}
          columns={[
            { key: 'line', label: t('officials.import.line'), cell: ({ line }) => line },
            {
              key: 'country',
              label: t('officials.country'),
              cell: ({ country }) => country && format.country(country),
            },
            { key: 'office', label: t('officials.office'), cell: ({ title }) => title },
            {
              key: 'outcome',
              label: t('officials.import.does'),
              cell: ({ outcome }) => (
                <StatePill tone={TONES[outcome]}>{t(`officials.import.outcomeOne.${outcome}`)}</StatePill>
              ),
            },
            { key: 'what', label: t('officials.import.what'), cell: (row) => <What row={row} /> },
          ]}
        />
      )}
    </Panel>
  );
}

function What({ row: { differences, problems, isHolderUndated } }: { row: PlannedOfficeRow }) {
  const { t } = useTranslation();
  const words = OFFICE_IMPORT_WORDS[useLocale()];
  return (
    <ul className={classes.what}>
      {problems.map(({ code, value }) => (
        <li key={code} className={classes.wrong}>
          {value && `“${value}”: `}
          {words.problem[code]}
        </li>
      ))}
      {differences.map(({ field, from, to }) => (
        <li key={`${field} ${to}`}>
          {words.field[field]}: {from && <del>{from}</del>} <ins>{to}</ins>
        </li>
      ))}
      {isHolderUndated && <li className={classes.soft}>{t('officials.import.undated')}</li>}
    </ul>
  );
}
