import { useTranslation } from 'react-i18next';
import type { Office } from '../../../domain/officials/office.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { RowTable } from '../../shared/ui/row-table.tsx';
import { HolderWords } from './holder-words.tsx';
import classes from './officials.module.css';

/** Offices by country as the reader's language sorts them. */
export function OfficeTable({ offices }: { offices: readonly Office[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sorted = offices.toSorted((a, b) => format.compare(format.country(a.country), format.country(b.country)));
  return (
    <RowTable
      label={t('officials.title')}
      rows={sorted}
      rowKey={({ id }) => id}
      columns={[
        { key: 'country', label: t('officials.country'), cell: ({ country }) => format.country(country) },
        { key: 'office', label: t('officials.office'), cell: (office) => <OfficeTitle office={office} /> },
        { key: 'language', label: t('officials.language'), cell: ({ locale }) => LANGUAGE_NAMES[locale] },
        { key: 'holder', label: t('officials.holder'), cell: (office) => <HolderWords office={office} /> },
        {
          key: 'source',
          label: t('officials.source'),
          cell: ({ holder, holders }) => (
            <span className={classes.source}>{(holder ?? holders[0])?.source ?? t('officials.noSource')}</span>
          ),
        },
      ]}
    />
  );
}

/** In its own language, and in English below where that is another. */
function OfficeTitle({ office: { titleLocal, titleEn, locale } }: { office: Office }) {
  return (
    <span className={classes.titles}>
      <span lang={locale}>{titleLocal}</span>
      {titleEn !== titleLocal && (
        <small lang="en" className={classes.soft}>
          {titleEn}
        </small>
      )}
    </span>
  );
}
