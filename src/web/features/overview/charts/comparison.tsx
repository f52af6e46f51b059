import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaign } from '../../../shared/campaign/campaign.ts';
import { ChartPanel } from '../../../shared/charts/chart-panel.tsx';
import { useFormat } from '../../../shared/i18n/format.ts';
import { useLocale } from '../../../shared/i18n/use-locale.ts';
import { paths } from '../../../shared/paths.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { type ComparisonData, overviewQueries } from '../queries.ts';
import classes from './charts.module.css';
import type { OverviewFilters } from './overview-filters.ts';
import { useFilterLead } from './use-overview-filters.ts';

const SHOWN = 10;

type Counts = Pick<ComparisonData, 'both' | 'previousOnly' | 'thisOnly'>;

const all = ({ both, previousOnly, thisOnly }: Counts): number => both + previousOnly + thisOnly;

/** Who stood behind the earlier letter and who stands behind this one; nothing where there is no earlier one. */
export function Comparison({ filters }: { filters: OverviewFilters }) {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const { slug, previousCampaign } = useCampaign();
  const leadTo = useFilterLead();
  const query = useQuery({ ...overviewQueries.comparison(slug), enabled: previousCampaign !== null });
  if (previousCampaign === null) return null;
  const earlier = previousCampaign.title[locale];
  const series = [
    { key: 'both', label: t('charts.comparison.both'), shade: 'teal' },
    { key: 'previousOnly', label: t('charts.comparison.previousOnly'), shade: 'brick-second' },
    { key: 'thisOnly', label: t('charts.comparison.thisOnly'), shade: 'indigo' },
  ] as const;
  const countries = ({ byCountry }: ComparisonData) =>
    byCountry.filter(({ country }) => filters.country.length === 0 || filters.country.includes(country));
  const valuesOf = ({ both, previousOnly, thisOnly }: Counts) => [both, previousOnly, thisOnly];
  const sumOf = (groups: readonly Counts[]): Counts => ({
    both: sum(groups.map(({ both }) => both)),
    previousOnly: sum(groups.map(({ previousOnly }) => previousOnly)),
    thisOnly: sum(groups.map(({ thisOnly }) => thisOnly)),
  });
  const rowOf = (key: string, label: string, counts: Counts) => ({ key, label, values: valuesOf(counts) });
  const rows = (data: ComparisonData) => {
    const groups = countries(data);
    const cut = groups.length === SHOWN + 1 ? groups.length : SHOWN;
    const rest = groups.slice(cut);
    return [
      rowOf('all', t('charts.comparison.all'), sumOf(groups)),
      ...groups.slice(0, cut).map((group) => ({
        ...rowOf(group.country, format.country(group.country), group),
        ...leadTo({ country: [group.country] }),
      })),
      ...(rest.length === 0 ? [] : [rowOf('rest', t('charts.otherCountries', { count: rest.length }), sumOf(rest))]),
    ];
  };
  const said = (data: ComparisonData): string => {
    const { both, previousOnly, thisOnly } = sumOf(countries(data));
    return t('charts.comparison.said', {
      both: format.number(both),
      previousOnly: format.number(previousOnly),
      thisOnly: format.number(thisOnly),
    });
  };
  return (
    <ChartPanel
      order={3}
      title={t('charts.comparison.title')}
      question={t('charts.comparison.question', { earlier })}
      query={query}
      series={series}
      fileName="compared-with-the-earlier-letter"
      lines={8}
      isEmpty={(data) => all(sumOf(countries(data))) === 0}
      empty={<EmptyState title={t('charts.comparison.nobody')} hint={t('charts.comparison.nobodyHint')} />}
      draw={(data) => ({ kind: 'bars', series, rows: rows(data) })}
      notes={(data) => [said(data), t('charts.comparison.rule')]}
      below={(data) =>
        sumOf(countries(data)).previousOnly > 0 && (
          <p className={classes.below}>
            <Link to={paths.organizations(slug) + listOf(filters)}>
              {t('charts.comparison.list', { shown: format.number(sumOf(countries(data)).previousOnly) })}
            </Link>
          </p>
        )
      }
      table={(data) => ({
        columns: [
          { key: 'country', label: t('overview.country') },
          ...series.map(({ key, label }) => ({ key, label, numeric: true })),
        ],
        rows: countries(data).map((group) => ({
          key: group.country,
          cells: [format.country(group.country), ...valuesOf(group)],
        })),
      })}
    />
  );
}

/** As the registry's list reads it. */
const listOf = ({ country }: OverviewFilters): string =>
  `?${new URLSearchParams([['signed', 'earlier'], ...country.map((code) => ['country', code])])}`;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
