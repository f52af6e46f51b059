import type { LoaderFunctionArgs } from 'react-router';
import { onlyFor } from '../../shared/routing/only-for.ts';
import { queryClientContext } from '../../shared/routing/query-client-context.ts';
import { duplicateQueries, duplicateScreen } from './queries.ts';

export { DuplicatesPage as Component } from './duplicates-page.tsx';

export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<null> {
  await onlyFor({ context }, 'duplicate.read');
  const { page } = duplicateScreen.read(new URL(request.url).searchParams);
  await context.get(queryClientContext).prefetchQuery(duplicateQueries.list(params.campaign ?? '', page));
  return null;
}

/** One goes from pair to pair within the page. */
export const shouldRevalidate = () => false;
