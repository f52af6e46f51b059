import type { LoaderFunctionArgs } from 'react-router';
import { onlyFor } from '../../../shared/routing/only-for.ts';
import { queryClientContext } from '../../../shared/routing/query-client-context.ts';
import { signatoryQueries, verificationQueue } from '../queries.ts';

export { VerifyPage as Component } from './verify-page.tsx';

export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<null> {
  await onlyFor({ context }, 'signatory.verify');
  const state = verificationQueue.read(new URL(request.url).searchParams);
  await context.get(queryClientContext).prefetchQuery(signatoryQueries.waiting(params.campaign ?? '', state));
  return null;
}

/** One goes from signature to signature within the page. */
export const shouldRevalidate = () => false;
