import type { LoaderFunctionArgs } from 'react-router';
import { queryClientContext } from '../../../shared/routing/query-client-context.ts';
import { officeImportQueries } from './queries.ts';

export { OfficeImportPage as Component } from './office-import-page.tsx';

/** Without the import there is no page; the route's error page says why. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  const { campaign = '', import: id = '' } = params;
  await context.get(queryClientContext).ensureQueryData(officeImportQueries.one({ campaign, import: id }));
  return null;
}
