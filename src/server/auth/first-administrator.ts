import { and, eq, isNull } from 'drizzle-orm';
import { invitation, user } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { invite } from './invite.ts';

/**
 * While nobody has an account, every start prints a fresh one-time link for the first administrator; links of
 * earlier starts are withdrawn. Answers `undefined` once there is an administrator.
 */
export async function firstAdministratorLink(
  ports: Pick<Ports, 'db' | 'now' | 'settings'>,
): Promise<string | undefined> {
  const [administrator] = await ports.db
    .select({ id: user.id })
    .from(user)
    .where(eq(user.role, 'administrator'))
    .limit(1);
  if (administrator) return undefined;
  await ports.db
    .update(invitation)
    .set({ withdrawnAt: ports.now() })
    .where(and(isNull(invitation.email), isNull(invitation.acceptedAt), isNull(invitation.withdrawnAt)));
  const { link } = await invite(ports, { email: null, role: 'administrator', actor: null });
  return link;
}
