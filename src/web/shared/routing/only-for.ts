import type { LoaderFunctionArgs } from 'react-router';
import { may, type Permission } from '../../../domain/access/permissions.ts';
import { ApiError } from '../api/api-error.ts';
import { sessionQuery } from '../session/session.ts';
import { queryClientContext } from './query-client-context.ts';

/**
 * For loaders of screens that not every role may open: whoever came by an address is told so on one clear page, instead
 * of a screen whose panels all fail.
 * @throws ApiError `access.notPermitted`
 */
export async function onlyFor({ context }: Pick<LoaderFunctionArgs, 'context'>, permission: Permission): Promise<void> {
  const { user } = await context.get(queryClientContext).ensureQueryData(sessionQuery());
  if (may(user.role, permission)) return;
  throw new ApiError({ status: 403, code: 'access.notPermitted', params: {}, errors: [] });
}
