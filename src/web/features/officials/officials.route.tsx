import type { LoaderFunctionArgs } from 'react-router';
import { officeQueries } from '../../shared/officials/offices.ts';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';

export { OfficialsPage as Component } from './officials-page.tsx';

/** Has the list ready. Should that fail, the page opens all the same and its panel says so. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  await context
    .get(queryClientContext)
    .ensureQueryData(officeQueries.list(params.campaign ?? ''))
    .catch(() => undefined);
  return null;
}
