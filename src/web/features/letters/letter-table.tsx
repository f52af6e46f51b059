import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LetterSummary } from '../../../domain/letters/letter.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { paths } from '../../shared/paths.ts';
import { RelativeTime } from '../../shared/ui/relative-time.tsx';
import { RowTable } from '../../shared/ui/row-table.tsx';
import { LetterStatePill } from './letter-state-pill.tsx';
import classes from './letters.module.css';
import { Lineage } from './lineage/lineage.tsx';

export function LetterTable({ letters }: { letters: readonly LetterSummary[] }) {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  return (
    <RowTable
      label={t('letters.list')}
      rows={letters}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          label: t('letters.letter'),
          cell: ({ id, title }) => (
            <Link to={paths.letter(campaign, id)} className={classes.title}>
              {title}
            </Link>
          ),
        },
        { key: 'state', label: t('letters.state'), cell: ({ state }) => <LetterStatePill state={state} /> },
        { key: 'parent', label: t('letters.lineage'), cell: ({ parent }) => <Lineage parent={parent} /> },
        {
          key: 'languages',
          label: t('letters.languages'),
          cell: ({ locales }) =>
            locales.length === 0 ? t('letters.noText') : locales.map((locale) => LANGUAGE_NAMES[locale]).join(', '),
        },
        { key: 'updated', label: t('letters.updated'), cell: ({ updatedAt }) => <RelativeTime at={updatedAt} /> },
      ]}
    />
  );
}
