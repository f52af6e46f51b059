import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ROW_NOTES, ROW_REFUSALS } from '../../../domain/locale/import-words.ts';
import { apiUrl } from '../../shared/api/client.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { RowTable } from '../../shared/ui/row-table.tsx';
import classes from './imports.module.css';
import { Named, type RowsProps } from './new-rows.tsx';

/** Remarks that may be why cells hold what they should not. */
const SAYS_WHY: ReadonlySet<string> = new Set(['row.tooManyCells']);

/** Rows that cannot be imported, each with why. */
export function RefusedRows({ rows, headerRow, place: { campaign, batch } }: RowsProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const file =
    `/api/v1/campaigns/${encodeURIComponent(campaign)}/imports/${batch}/refused.csv?locale=${locale}` as const;
  return (
    <>
      <RowTable
        label={t('imports.rows.outcome.refused')}
        rows={rows}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            key: 'name',
            label: t('imports.rows.organization'),
            cell: (row) => <Named row={row} headerRow={headerRow} />,
          },
          {
            key: 'why',
            label: t('imports.rows.why'),
            cell: ({ planned }) => (
              <ul className={classes.refusals}>
                {planned.refusals.map(({ code, field, value }) => (
                  <li key={code}>
                    {ROW_REFUSALS[locale][code]}
                    <span className={classes.second}>
                      {t(`imports.field.${field}`)} ·{' '}
                      {t('imports.rows.value', { value: value || t('imports.rows.empty') })}
                    </span>
                  </li>
                ))}
                {planned.notes
                  .filter(({ code }) => SAYS_WHY.has(code))
                  .map(({ code }) => (
                    <li key={code}>{ROW_NOTES[locale][code]}</li>
                  ))}
              </ul>
            ),
          },
        ]}
      />
      <Button component="a" href={apiUrl(file)} mt="sm" leftSection={<IconDownload size={16} aria-hidden />}>
        {t('imports.rows.downloadRefused')}
      </Button>
    </>
  );
}
