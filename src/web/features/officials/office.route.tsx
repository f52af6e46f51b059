import type { LoaderFunctionArgs } from 'react-router';
import { officeQueries } from '../../shared/officials/offices.ts';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';

export { OfficePage as Component } from './office-page.tsx';

/** Without the office there is no page; the route's error page says why. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  const { campaign = '', office = '' } = params;
  await context.get(queryClientContext).ensureQueryData(officeQueries.one(campaign, office));
  return null;
}
