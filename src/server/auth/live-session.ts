import { and, eq, gt, sql } from 'drizzle-orm';
import { parseSigned } from 'hono/utils/cookie';
import { preparedOnce } from '../db/prepared-once.ts';
import { session, user } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';

/**
 * The session that a request's cookie names, if it is live: what better-auth's own look-up says of it, in one prepared
 * statement instead of two that are planned anew, for every request asks. The database is asked each time, so that what was
 * revoked is refused at once. `undefined` says no more than that better-auth has to be asked: it knows other ways of being
 * signed in, and clears away what has expired.
 */
export async function liveSession({ auth, db }: Pick<Ports, 'auth' | 'db'>, headers: Headers) {
  const cookies = headers.get('cookie');
  if (cookies === null) return undefined;
  const { authCookies, secret } = await auth.$context;
  const { name } = authCookies.sessionToken;
  const token = (await parseSigned(cookies, secret, name))[name];
  if (!token) return undefined;
  const [found] = await lookUp(db).execute({ token });
  return found;
}

const lookUp = preparedOnce((db) =>
  db
    .select({
      id: user.id,
      name: user.name,
      email: user.email,
      role: user.role,
      locale: user.locale,
      sessionId: session.id,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(and(eq(session.token, sql.placeholder('token')), gt(session.expiresAt, sql`now()`)))
    .limit(1)
    .prepare('live_session'),
);
