import { useTranslation } from 'react-i18next';
import { useCampaignSlug } from '../../../shared/campaign/campaign.ts';
import { ChartPanel } from '../../../shared/charts/chart-panel.tsx';
import { paths } from '../../../shared/paths.ts';
import { signatoryFilters } from '../../../shared/signatory-filters.ts';
import type { OverviewData } from '../queries.ts';
import type { OverviewChartProps } from './chart-props.ts';
import { hasIndividuals } from './has-individuals.ts';
import { NothingCounted } from './nothing-counted.tsx';
import { countedStates, countIn, hasDays, listFilters } from './overview-filters.ts';
import { useGroupRows, useGroupTable, useStateSeries } from './series.ts';

type ChannelGroup = OverviewData['byChannel'][number];

/** By which ways signatures come; each leads to who came that way. */
export function ByChannel({ query, filters }: OverviewChartProps) {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const rowsOf = useGroupRows();
  const tableOf = useGroupTable();
  const states = countedStates(filters);
  const series = useStateSeries()(states);
  const count = (group: ChannelGroup) => countIn(group, states);
  // Nothing can be narrowed to a way: the bar opens the list, which knows no days.
  const leadOf = (data: OverviewData, group: ChannelGroup) => {
    if (hasDays(filters) || count(group) <= 0) return {};
    const narrowed = { ...listFilters(filters, hasIndividuals(data)), channel: [group.channel] };
    return { to: paths.signatories(campaign) + signatoryFilters.write(narrowed) };
  };
  const namedIn = (data: OverviewData) => (group: ChannelGroup) => ({
    key: group.channel,
    label: t(`charts.channel.${group.channel}`),
    ...leadOf(data, group),
  });
  return (
    <ChartPanel
      order={3}
      title={t('charts.channel.title')}
      question={t('charts.channel.question')}
      query={query}
      series={series}
      fileName="signatories-by-source"
      lines={4}
      isEmpty={({ byChannel }) => !byChannel.some((group) => count(group) !== 0)}
      empty={<NothingCounted filters={filters} />}
      draw={(data) => ({
        kind: 'bars',
        labelWidth: 140,
        series,
        rows: rowsOf(data.byChannel, states, { named: namedIn(data) }),
      })}
      table={(data) => tableOf(t('charts.channel.column'), data.byChannel, states, namedIn(data))}
    />
  );
}
