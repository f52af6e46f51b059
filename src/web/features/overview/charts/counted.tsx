import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaignSlug } from '../../../shared/campaign/campaign.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { paths } from '../../../shared/paths.ts';
import { signatoryFilters } from '../../../shared/signatory-filters.ts';
import type { OverviewData } from '../queries.ts';
import classes from './charts.module.css';
import { hasIndividuals } from './has-individuals.ts';
import { countedStates, countIn, hasDays, isNarrowed, listFilters, type OverviewFilters } from './overview-filters.ts';

/** How many the charts count under the filters, and the way to the very same ones in the list. */
export function Counted({ query, filters }: { query: UseQueryResult<OverviewData>; filters: OverviewFilters }) {
  const { t } = useTranslation();
  const format = useFormat();
  const campaign = useCampaignSlug();
  const { data } = query;
  if (data === undefined) return null;
  const count = countIn(data.byState, countedStates(filters));
  const to = paths.signatories(campaign) + signatoryFilters.write(listFilters(filters, hasIndividuals(data)));
  if (hasDays(filters)) {
    return (
      <p className={classes.counted} role="status">
        {t('charts.counted.days', { count, shown: signed(count, format.number) })}{' '}
        <Link to={to}>{t('charts.counted.listWithoutDays')}</Link>
      </p>
    );
  }
  return (
    <p className={classes.counted} role="status">
      {isNarrowed(filters) && <>{t('charts.counted.narrowed', { count, shown: format.number(count) })} </>}
      {count > 0 && <Link to={to}>{t('charts.counted.list', { count, shown: format.number(count) })}</Link>}
    </p>
  );
}

const signed = (count: number, say: (count: number) => string): string => (count > 0 ? `+${say(count)}` : say(count));
