import { useTranslation } from 'react-i18next';
import { type ImportRow, lineOf, type RowMatch } from '../../../domain/imports/batch.ts';
import { MATCH_REASON_WORDS } from '../../../domain/locale/import-words.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import classes from './imports.module.css';
import { IncludeSwitch } from './include-switch.tsx';
import type { RowsProps } from './new-rows.tsx';

/** Rows that look like an organisation already there, beside what they look like. */
export function DuplicateRows({ rows, place, headerRow, editable }: RowsProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes.pairs}>
      {rows.map((row) => (
        <li key={row.number} className={classes.pair}>
          <Incoming row={row} headerRow={headerRow} />
          {row.match && <Resembled match={row.match} headerRow={headerRow} />}
          <div className={classes.verdict}>
            {row.match && <Reasons match={row.match} />}
            {editable ? (
              <IncludeSwitch
                row={row}
                place={place}
                label={t('imports.rows.separateOf', { name: row.planned.name })}
                shown={t('imports.rows.separate')}
              />
            ) : (
              row.signatureId && <StatePill tone="teal">{t('imports.rows.written')}</StatePill>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Incoming({ row: { number, planned }, headerRow }: { row: ImportRow; headerRow: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div>
      <span className={classes.side}>
        {t('imports.rows.inFile')} · {t('imports.rows.row', { number: lineOf(number, { headerRow }) })}
      </span>
      <strong>{planned.name}</strong>
      <span className={classes.second}>
        {planned.country && format.country(planned.country)} · {t(`vocabulary.orgType.${planned.type}`)}
      </span>
      <span className={classes.second}>{planned.email}</span>
    </div>
  );
}

function Resembled({ match: { row, name, country, type, state }, headerRow }: { match: RowMatch; headerRow: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div>
      <span className={classes.side}>
        {row === null ? t('imports.rows.inRegistry') : t('imports.rows.above', { number: lineOf(row, { headerRow }) })}
      </span>
      <strong>{name}</strong>
      <span className={classes.second}>
        {format.country(country)} · {t(`vocabulary.orgType.${type}`)}
      </span>
      {row === null && (
        <span className={classes.second}>
          {state
            ? t('imports.rows.signedState', { state: t(`vocabulary.signatureState.${state}`) })
            : t('imports.rows.notSigned')}
        </span>
      )}
    </div>
  );
}

function Reasons({ match: { reasons, score } }: { match: RowMatch }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const format = useFormat();
  return (
    <p className={classes.why}>
      <span className={classes.reason}>{t('imports.rows.why')}</span>{' '}
      {reasons.map((reason) => MATCH_REASON_WORDS[locale][reason]).join(', ')} ({format.percent(score)})
    </p>
  );
}
