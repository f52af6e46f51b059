import type { LoaderFunctionArgs } from 'react-router';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { demandQueries } from './queries.ts';

export { DemandsPage as Component } from './demands-page.tsx';

/** Has the list ready. Should that fail, the page opens all the same and its panel says so. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  await context
    .get(queryClientContext)
    .ensureQueryData(demandQueries.list(params.campaign ?? ''))
    .catch(() => undefined);
  return null;
}
