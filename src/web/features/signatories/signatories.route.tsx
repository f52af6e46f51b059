import type { LoaderFunctionArgs } from 'react-router';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { signatoryList, signatoryQueries } from './queries.ts';

export { SignatoriesPage as Component } from './signatories-page.tsx';

/** Has the first page ready. Should that fail, the screen opens all the same and its panel says so. */
export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<null> {
  const { open: _, ...filters } = signatoryList.read(new URL(request.url).searchParams);
  await context.get(queryClientContext).prefetchInfiniteQuery(signatoryQueries.list(params.campaign ?? '', filters));
  return null;
}

/** Filters move within the page; only coming here waits for the first answer. */
export const shouldRevalidate = () => false;
