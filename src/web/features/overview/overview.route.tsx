import type { LoaderFunctionArgs } from 'react-router';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { overviewQueries } from './queries.ts';

export { OverviewPage as Component } from './overview-page.tsx';

/** Has the numbers ready. Should that fail, the page opens all the same and each panel says so. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  const query = overviewQueries.of(params.campaign ?? '');
  await context
    .get(queryClientContext)
    .ensureQueryData(query)
    .catch(() => undefined);
  return null;
}
