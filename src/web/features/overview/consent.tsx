import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { ChartPanel } from '../../shared/charts/chart-panel.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import { signatoryFilters } from '../../shared/signatory-filters.ts';
import classes from './overview.module.css';
import type { OverviewData } from './queries.ts';

type Query = UseQueryResult<OverviewData>;

/** How far the consent to the meaning in force has come; nothing to show before there is a second meaning. */
export function Consent({ query }: { query: Query }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (query.data === undefined || query.data.consent.meanings < 2) return null;
  return (
    <div className={classes.row}>
      <Progress
        query={query}
        of="country"
        groups={({ byCountry }) =>
          byCountry.map(({ country, ...counts }) => ({
            ...counts,
            key: country,
            label: format.country(country),
            filter: { country: [country] },
          }))
        }
      />
      <Progress
        query={query}
        of="type"
        groups={({ byType }) =>
          byType.map(({ type, ...counts }) => ({
            ...counts,
            key: type,
            label: t(`vocabulary.orgType.${type}`),
            filter: { type: [type] },
          }))
        }
      />
    </div>
  );
}

interface Group {
  key: string;
  label: string;
  filter: Parameters<typeof signatoryFilters.write>[0];
  current: number;
  awaiting: number;
  declined: number;
}

interface ProgressProps {
  query: Query;
  of: 'country' | 'type';
  groups: (consent: OverviewData['consent']) => Group[];
}

function Progress({ query, of, groups }: ProgressProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const campaign = useCampaignSlug();
  const series = [
    { key: 'current', label: t('overview.consent.column.current'), shade: 'teal' },
    { key: 'awaiting', label: t('overview.consent.column.awaiting'), shade: 'ochre-mark' },
    { key: 'declined', label: t('overview.consent.column.declined'), shade: 'brick-second' },
  ] as const;
  // Those awaited are what one wants to see; where nobody is, everybody.
  const leadTo = ({ filter, awaiting }: Group) =>
    paths.signatories(campaign) +
    signatoryFilters.write({
      ...filter,
      consent: awaiting > 0 ? ['awaiting'] : ['current', 'renewed', 'declined'],
    });
  const number = query.data?.consent.version ?? 0;
  return (
    <ChartPanel
      title={t(of === 'country' ? 'overview.consent.byCountry' : 'overview.consent.byType')}
      question={t('overview.consent.question', { number })}
      query={query}
      series={series}
      fileName={`consent-by-${of}`}
      draw={({ consent }) => ({
        kind: 'bars',
        series,
        labelWidth: 140,
        rows: groups(consent).map((group) => ({
          key: group.key,
          label: group.label,
          values: [group.current, group.awaiting, group.declined],
          display: t('overview.consent.of', {
            current: format.number(group.current),
            total: format.number(group.current + group.awaiting + group.declined),
          }),
          to: leadTo(group),
        })),
      })}
      table={({ consent }) => ({
        columns: [
          { key: 'group', label: t(`overview.${of}`) },
          ...series.map(({ key, label }) => ({ key, label, numeric: true })),
        ],
        rows: groups(consent).map((group) => ({
          key: group.key,
          cells: [group.label, group.current, group.awaiting, group.declined],
          to: leadTo(group),
        })),
      })}
    />
  );
}
