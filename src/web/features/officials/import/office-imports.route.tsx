import type { LoaderFunctionArgs } from 'react-router';
import { queryClientContext } from '../../../shared/routing/query-client-context.ts';
import { officeImportQueries } from './queries.ts';

export { OfficeImportsPage as Component } from './office-imports-page.tsx';

/** Has the list ready. Should that fail, its panel says so. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  await context
    .get(queryClientContext)
    .ensureQueryData(officeImportQueries.list(params.campaign ?? ''))
    .catch(() => undefined);
  return null;
}
