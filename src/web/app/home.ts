import { type LoaderFunctionArgs, redirect } from 'react-router';
import { isApiError } from '../shared/api/api-error.ts';
import { campaignQueries } from '../shared/campaign/campaign.ts';
import { paths } from '../shared/paths.ts';
import { queryClientContext } from '../shared/routing/query-client-context.ts';

/** The front door leads to the first campaign's overview. */
export async function goHome({ context }: LoaderFunctionArgs): Promise<null> {
  try {
    const { items } = await context.get(queryClientContext).ensureQueryData(campaignQueries.list());
    const [first] = items;
    if (first !== undefined) throw redirect(paths.overview(first.slug));
    return null;
  } catch (error) {
    if (isApiError(error, 'access.signInRequired')) throw redirect(paths.signIn());
    throw error;
  }
}
