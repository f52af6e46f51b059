import { roleSchema } from '../../domain/access/roles.ts';
import { localeSchema } from '../../domain/locale/locale.ts';
import type { Actor } from '../context.ts';
import type { Ports } from '../ports.ts';
import { liveSession } from './live-session.ts';

/** The person whose live session the request carries. */
export async function actorOf(ports: Pick<Ports, 'auth' | 'db'>, headers: Headers): Promise<Actor | undefined> {
  const live = await liveSession(ports, headers);
  if (live) return { ...live, role: roleSchema.parse(live.role), locale: localeSchema.parse(live.locale) };
  const found = await ports.auth.api.getSession({ headers });
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
