import { roleSchema } from '../../domain/access/roles.ts';
import { localeSchema } from '../../domain/locale/locale.ts';
import type { Actor } from '../context.ts';
import type { Auth } from './auth.ts';

/** The person whose live session the request carries. */
export async function actorOf(auth: Auth, headers: Headers): Promise<Actor | undefined> {
  const found = await auth.api.getSession({ headers });
  if (!found) return undefined;
  const { user, session } = found;
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: roleSchema.parse(user.role),
    locale: localeSchema.parse(user.locale),
    sessionId: session.id,
  };
}
