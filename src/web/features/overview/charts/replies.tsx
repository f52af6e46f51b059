import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaignSlug } from '../../../shared/campaign/campaign.ts';
import { ChartPanel } from '../../../shared/charts/chart-panel.tsx';
import { useFormat } from '../../../shared/i18n/format.ts';
import { paths } from '../../../shared/paths.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { StatePill } from '../../../shared/ui/state-pill.tsx';
import { overviewQueries } from '../queries.ts';
import classes from './charts.module.css';

/** Of the offices that letters went to, who has answered, by country; and what of it a person has to look after. */
export function Replies() {
  const { t } = useTranslation();
  const format = useFormat();
  const campaign = useCampaignSlug();
  const query = useQuery(overviewQueries.deliveries(campaign));
  const ledger = paths.deliveries(campaign);
  const series = [
    { key: 'replied', label: t('charts.replies.replied'), shade: 'teal' },
    { key: 'silent', label: t('charts.replies.silent'), shade: 'slate' },
  ] as const;
  const leadTo = (country: string) => `${ledger}?${new URLSearchParams({ country }).toString()}`;
  return (
    <ChartPanel
      order={3}
      title={t('charts.replies.title')}
      question={t('charts.replies.question')}
      query={query}
      series={series}
      isEmpty={({ addressed, uncertain, failed }) => addressed + uncertain + failed === 0}
      empty={<EmptyState title={t('charts.replies.none')} hint={t('charts.replies.noneHint')} />}
      fileName="answers-by-country"
      draw={({ byCountry }) => ({
        kind: 'bars',
        series,
        labelWidth: 140,
        rows: byCountry.map(({ country, addressed, replied }) => ({
          key: country,
          label: format.country(country),
          values: [replied, addressed - replied],
          display: t('charts.replies.of', { replied: format.number(replied), total: format.number(addressed) }),
          to: leadTo(country),
        })),
      })}
      below={({ overdueCount, uncertain, failed }) => (
        <ul className={classes.waiting}>
          {[
            { key: 'uncertain' as const, count: uncertain, to: `${ledger}?state=uncertain` },
            { key: 'failed' as const, count: failed, to: ledger },
            { key: 'overdue' as const, count: overdueCount, to: `${ledger}?reply=overdue` },
          ]
            .filter(({ count }) => count > 0)
            .map(({ key, count, to }) => (
              <li key={key}>
                <StatePill tone="brick" plain>
                  <Anchor component={Link} to={to} inherit>
                    {t(`charts.replies.${key}`, { count })}
                  </Anchor>
                </StatePill>
              </li>
            ))}
        </ul>
      )}
      table={({ byCountry }) => ({
        columns: [
          { key: 'country', label: t('overview.country') },
          ...series.map(({ key, label }) => ({ key, label, numeric: true })),
        ],
        rows: byCountry.map(({ country, addressed, replied }) => ({
          key: country,
          cells: [format.country(country), replied, addressed - replied],
          to: leadTo(country),
        })),
      })}
    />
  );
}
