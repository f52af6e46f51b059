import { useTranslation } from 'react-i18next';
import { useCampaignSlug } from '../../../shared/campaign/campaign.ts';
import { ChartPanel } from '../../../shared/charts/chart-panel.tsx';
import { useFormat } from '../../../shared/i18n/format.ts';
import { paths } from '../../../shared/paths.ts';
import { signatoryFilters } from '../../../shared/signatory-filters.ts';
import classes from '../overview.module.css';
import type { OverviewData } from '../queries.ts';
import type { OverviewChartProps } from './chart-props.ts';
import { NothingCounted } from './nothing-counted.tsx';

/** How far the consent to the meaning in force has come; nothing to show before there is a second meaning. */
export function Consent({ query, filters }: OverviewChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (query.data === undefined || query.data.consent.meanings < 2) return null;
  return (
    <div className={classes.row}>
      <Progress
        query={query}
        filters={filters}
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
        filters={filters}
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

interface ProgressProps extends OverviewChartProps {
  of: 'country' | 'type';
  groups: (consent: OverviewData['consent']) => Group[];
}

function Progress({ query, filters, of, groups }: ProgressProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const campaign = useCampaignSlug();
  const series = [
    { key: 'current', label: t('charts.consent.column.current'), shade: 'teal' },
    { key: 'awaiting', label: t('charts.consent.column.awaiting'), shade: 'ochre-mark' },
    { key: 'declined', label: t('charts.consent.column.declined'), shade: 'brick-second' },
  ] as const;
  // Those awaited are what one wants to see; where nobody is, everybody.
  const leadTo = ({ filter, awaiting }: Group) =>
    paths.signatories(campaign) +
    signatoryFilters.write({
      country: filters.country,
      type: filters.type,
      ...filter,
      consent: awaiting > 0 ? ['awaiting'] : ['current', 'renewed', 'declined'],
    });
  const number = query.data?.consent.version ?? 0;
  return (
    <ChartPanel
      order={3}
      title={t(of === 'country' ? 'charts.consent.byCountry' : 'charts.consent.byType')}
      question={t('charts.consent.question', { number })}
      query={query}
      series={series}
      isEmpty={({ consent }) => groups(consent).length === 0}
      empty={<NothingCounted filters={filters} />}
      fileName={`consent-by-${of}`}
      draw={({ consent }) => ({
        kind: 'bars',
        series,
        labelWidth: 140,
        rows: groups(consent).map((group) => ({
          key: group.key,
          label: group.label,
          values: [group.current, group.awaiting, group.declined].map((count) => Math.max(0, count)),
          display: t('charts.consent.of', {
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
