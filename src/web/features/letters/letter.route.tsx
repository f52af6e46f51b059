import type { LoaderFunctionArgs } from 'react-router';
import { officeQueries } from '../../shared/officials/offices.ts';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { letterQueries } from './queries.ts';

export { LetterPage as Component } from './letter-page.tsx';

/** Without the letter there is no page; the route's error page says why. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  const queryClient = context.get(queryClientContext);
  const { campaign = '', letter = '' } = params;
  await Promise.all([
    queryClient.ensureQueryData(letterQueries.one({ campaign, letter })),
    queryClient.ensureQueryData(officeQueries.list(campaign)),
  ]);
  return null;
}
