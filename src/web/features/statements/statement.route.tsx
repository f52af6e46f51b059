import type { LoaderFunctionArgs } from 'react-router';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { statementQueries } from '../../shared/statements/statement-queries.ts';

export { StatementPage as Component } from './statement-page.tsx';

/** Has the lists ready. Should that fail, the page opens all the same and its panels say so. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  const queryClient = context.get(queryClientContext);
  const { campaign = '' } = params;
  await Promise.allSettled([
    queryClient.ensureQueryData(statementQueries.versions(campaign)),
    queryClient.ensureQueryData(statementQueries.proposals(campaign)),
  ]);
  return null;
}
