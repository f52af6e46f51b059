import type { LoaderFunctionArgs } from 'react-router';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { demandQueries } from './queries.ts';

export { DemandPage as Component } from './demand-page.tsx';

/** Without the demand there is no page; the route's error page says why. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  const query = demandQueries.one(params.campaign ?? '', params.demand ?? '');
  await context.get(queryClientContext).ensureQueryData(query);
  return null;
}
