import { type LoaderFunctionArgs, redirect } from 'react-router';
import { ApiError, isApiError } from '../shared/api/api-error.ts';
import { campaignQueries } from '../shared/campaign/campaign.ts';
import { addressOf, paths } from '../shared/paths.ts';
import { queryClientContext } from '../shared/routing/query-client-context.ts';
import { sessionQuery } from '../shared/session/session.ts';

/** Lets only signed-in people in; others sign in first and come back. Also knows the campaign. */
export async function guard({ context, params, request }: LoaderFunctionArgs): Promise<null> {
  const queryClient = context.get(queryClientContext);
  try {
    const [, { items }] = await Promise.all([
      queryClient.ensureQueryData(sessionQuery()),
      queryClient.ensureQueryData(campaignQueries.list()),
    ]);
    if (!items.some(({ slug }) => slug === params.campaign)) {
      throw new ApiError({ status: 404, code: 'not.found', params: {}, errors: [] });
    }
    return null;
  } catch (error) {
    if (isApiError(error, 'access.signInRequired')) throw redirect(paths.signIn(addressOf(new URL(request.url))));
    throw error;
  }
}
