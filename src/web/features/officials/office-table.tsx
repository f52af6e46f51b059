import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LEDGER_WORDS } from '../../../domain/deliveries/ledger-words.ts';
import type { OfficeRow } from '../../../domain/officials/office-detail.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { paths } from '../../shared/paths.ts';
import { RowTable } from '../../shared/ui/row-table.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import { ContactPill } from './contact-pill.tsx';
import { HolderWords } from './holder-words.tsx';
import { emailState, isOverdue } from './office-list.ts';
import { OfficeTitle } from './office-title.tsx';
import classes from './officials.module.css';

export interface OfficeTableProps {
  campaign: string;
  offices: readonly OfficeRow[];
  /** The day that holders and dates are told of. */
  today: string;
}

/** Offices by country as the reader's language sorts them; each leads to its page. */
export function OfficeTable({ campaign, offices, today }: OfficeTableProps) {
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
        {
          key: 'office',
          label: t('officials.office'),
          cell: (office) => (
            <Link to={paths.official(campaign, office.id)} className={classes.name}>
              <OfficeTitle office={office} />
            </Link>
          ),
        },
        { key: 'language', label: t('officials.language'), cell: ({ locale }) => LANGUAGE_NAMES[locale] },
        { key: 'holder', label: t('officials.holder'), cell: (office) => <HolderWords office={office} /> },
        {
          key: 'email',
          label: t('officials.byMail'),
          cell: (office) => <ContactPill state={emailState(office, today)} />,
        },
        {
          key: 'letters',
          label: t('officials.letters'),
          cell: ({ standing }) => <Standing standing={standing} today={today} />,
        },
      ]}
    />
  );
}

function Standing({ standing, today }: Pick<OfficeRow, 'standing'> & { today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { letters, lastLetterOn, lastReply, dueOn } = standing;
  if (letters === 0) return <span className={classes.soft}>{t('officials.noLetter')}</span>;
  return (
    <span className={classes.titles}>
      <span>
        {t('officials.lettersSent', { count: letters })}
        {lastLetterOn && ` · ${format.date(lastLetterOn)}`}
      </span>
      {lastReply && (
        <small className={classes.soft}>
          {t('officials.answered', {
            outcome: LEDGER_WORDS[format.locale].outcome[lastReply.outcome],
            date: format.date(lastReply.receivedOn),
          })}
        </small>
      )}
      {dueOn && (
        <span>
          <StatePill tone={isOverdue(dueOn, today) ? 'brick' : 'ochre'}>
            {t(isOverdue(dueOn, today) ? 'officials.overdue' : 'officials.due', { date: format.date(dueOn) })}
          </StatePill>
        </span>
      )}
    </span>
  );
}
