import type { LoaderFunctionArgs } from 'react-router';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { letterQueries } from './queries.ts';

export { LettersPage as Component } from './letters-page.tsx';

/** Has the list ready. Should that fail, the page opens all the same and its panel says so. */
export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  await context
    .get(queryClientContext)
    .ensureQueryData(letterQueries.list(params.campaign ?? ''))
    .catch(() => undefined);
  return null;
}
