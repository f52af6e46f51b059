import type { LoaderFunctionArgs } from 'react-router';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { organizationQueries } from './queries.ts';

export { OrganizationPage as Component } from './organization-page.tsx';

/** Without the entry there is no page; the route's error page says why. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  const { campaign = '', organization = '' } = params;
  await context.get(queryClientContext).ensureQueryData(organizationQueries.one(campaign, organization));
  return null;
}
