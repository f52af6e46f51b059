import type { LoaderFunctionArgs } from 'react-router';
import { onlyFor } from '../../../shared/routing/only-for.ts';
import { queryClientContext } from '../../../shared/routing/query-client-context.ts';
import { bulkQueries } from './bulk-queries.ts';

export { BulkActsPage as Component } from './bulk-acts-page.tsx';

export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  await onlyFor({ context }, 'signatory.write');
  await context.get(queryClientContext).prefetchQuery(bulkQueries.list(params.campaign ?? ''));
  return null;
}
