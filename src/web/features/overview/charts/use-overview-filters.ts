import { useSearchParams } from 'react-router';
import { useCampaignSlug } from '../../../shared/campaign/campaign.ts';
import type { Lead } from '../../../shared/charts/lead.tsx';
import { paths } from '../../../shared/paths.ts';
import { useUrlState } from '../../../shared/url-state.ts';
import { type OverviewFilters, overviewFilters } from './overview-filters.ts';

export const useOverviewFilters = () => useUrlState(overviewFilters);

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value) => other.includes(value));

/** What a mark of a chart does: it narrows all charts to itself; if they are already, it widens them again. */
export function useFilterLead(): (part: Partial<Pick<OverviewFilters, 'country' | 'type' | 'state'>>) => Lead {
  const campaign = useCampaignSlug();
  const [search] = useSearchParams();
  const current = overviewFilters.read(search);
  return (part) => {
    const keys = Object.keys(part) as (keyof typeof part)[];
    const isOn = keys.every((key) => sameList(part[key] ?? [], current[key]));
    const cleared = Object.fromEntries(keys.map((key) => [key, []]));
    const next = overviewFilters.apply(search, isOn ? cleared : part).toString();
    return { to: paths.overview(campaign) + (next === '' ? '' : `?${next}`), does: 'filter', isOn };
  };
}
