import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignSlug } from '../../../shared/campaign/campaign.ts';
import { ChartScope } from '../../../shared/charts/chart-scope.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { SavedViews } from '../../../shared/views/saved-views.tsx';
import overviewClasses from '../overview.module.css';
import { overviewQueries } from '../queries.ts';
import { ByChannel } from './by-channel.tsx';
import { ByCountry } from './by-country.tsx';
import { ByDemand } from './by-demand.tsx';
import { ByType } from './by-type.tsx';
import classes from './charts.module.css';
import { Comparison } from './comparison.tsx';
import { Consent } from './consent.tsx';
import { Counted } from './counted.tsx';
import { CountryByType } from './country-by-type.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useChips } from './filter-words.ts';
import { Funnel } from './funnel.tsx';
import { Individuals } from './individuals.tsx';
import { OverTime } from './over-time.tsx';
import { overviewFilters, queryOf } from './overview-filters.ts';
import { Replies } from './replies.tsx';
import { useOverviewFilters } from './use-overview-filters.ts';

/** The charts, in the order in which staff ask: how it grows, who and where, how far they have come, what they stand for. */
export default function Charts() {
  const { t } = useTranslation();
  const format = useFormat();
  const campaign = useCampaignSlug();
  const [filters, change] = useOverviewFilters();
  const all = useQuery(overviewQueries.of(campaign));
  const query = useQuery(overviewQueries.of(campaign, queryOf(filters)));
  const chips = useChips()(filters);
  const scope =
    chips.length === 0 ? undefined : t('charts.scope', { filters: format.list(chips.map(({ label }) => label)) });
  const props = { query, filters };
  return (
    <ChartScope value={scope}>
      <section className={classes.charts} aria-label={t('charts.title')}>
        <header className={classes.top}>
          <div className={classes.heading}>
            <h2 className={classes.title}>{t('charts.title')}</h2>
            <SavedViews room="overview" search={overviewFilters.write(filters)} />
          </div>
          <FilterBar filters={filters} all={all.data} onChange={change} />
          <Counted {...props} />
        </header>
        <div className={classes.charts} aria-busy={query.isPlaceholderData || undefined}>
          <OverTime {...props} />
          <Row>
            <ByCountry {...props} />
            <ByType {...props} />
          </Row>
          <CountryByType {...props} />
          <Individuals {...props} />
          <Row>
            <Funnel {...props} />
            <ByChannel {...props} />
          </Row>
          <Consent {...props} />
          <ByDemand {...props} />
          <Replies />
          <Comparison filters={filters} />
        </div>
      </section>
    </ChartScope>
  );
}

const Row = ({ children }: { children: ReactNode }) => <div className={overviewClasses.row}>{children}</div>;
