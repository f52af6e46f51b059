import type { LoaderFunctionArgs } from 'react-router';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { organizationList, organizationQueries } from './queries.ts';

export { OrganizationsPage as Component } from './organizations-page.tsx';

/** Has the first page ready. Should that fail, the screen opens all the same and its panel says so. */
export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<null> {
  const state = organizationList.read(new URL(request.url).searchParams);
  await context.get(queryClientContext).prefetchQuery(organizationQueries.list(params.campaign ?? '', state));
  return null;
}

/** Filters move within the page; only coming here waits for the first answer. */
export const shouldRevalidate = () => false;
