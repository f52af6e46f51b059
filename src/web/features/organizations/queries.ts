import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { SIGNED } from '../../../domain/organizations/organization-list.ts';
import { ORG_TYPES } from '../../../domain/signatories/org-type.ts';
import { api, apiUrl } from '../../shared/api/client.ts';
import { unwrap } from '../../shared/api/unwrap.ts';
import { urlManyOf, urlMaybeOneOf, urlState, urlText, urlTexts } from '../../shared/url-state.ts';

export const organizationsRoute = api.api.v1.campaigns[':campaign'].organizations;
export const peopleRoute = api.api.v1.campaigns[':campaign'].people;
export const organizationRoute = organizationsRoute[':id'];

const filterFields = {
  q: urlText(),
  country: urlTexts(),
  type: urlManyOf(ORG_TYPES),
  tag: urlTexts(),
  signed: urlMaybeOneOf(SIGNED),
};

/** The list as its address tells it; a page begins after the entry named. */
export const organizationList = urlState({ ...filterFields, after: urlText() });
export type OrganizationListState = ReturnType<typeof organizationList.read>;
export type Filters = Omit<OrganizationListState, 'after'>;

export const NO_FILTERS: Filters = { q: '', country: [], type: [], tag: [], signed: undefined };

export const isFiltered = ({ q, country, type, tag, signed }: Filters): boolean =>
  q !== '' || signed !== undefined || [country, type, tag].some((chosen) => chosen.length > 0);

const exported = urlState({ ...filterFields, locale: urlText() });

/** A plain link: what is filtered on the screen is what the file holds. */
export const exportUrl = (campaign: string, filters: Filters, locale: string): string =>
  apiUrl(`/api/v1/campaigns/${encodeURIComponent(campaign)}/organizations/export.csv`) +
  exported.write({ ...filters, locale });

const asked = ({ signed, ...filters }: Filters) => ({ ...filters, ...(signed ? { signed } : {}) });

export const organizationQueries = {
  /** Everything about the registry as one campaign looks at it; for invalidation. */
  all: (campaign: string) => ['organizations', campaign] as const,
  list: (campaign: string, { after, ...filters }: OrganizationListState) =>
    queryOptions({
      queryKey: [...organizationQueries.all(campaign), 'list', filters, after],
      queryFn: () =>
        unwrap(
          organizationsRoute.$get({ param: { campaign }, query: { ...asked(filters), ...(after ? { after } : {}) } }),
        ),
      placeholderData: keepPreviousData,
    }),
  one: (campaign: string, id: string) =>
    queryOptions({
      queryKey: [...organizationQueries.all(campaign), 'one', id],
      queryFn: () => unwrap(organizationRoute.$get({ param: { campaign, id } })),
    }),
  /** Whom one may write to, of those that a filter leaves. */
  addresses: (campaign: string, filters: Filters) =>
    queryOptions({
      queryKey: [...organizationQueries.all(campaign), 'addresses', filters],
      queryFn: () => unwrap(organizationsRoute.addresses.$get({ param: { campaign }, query: asked(filters) })),
    }),
};
