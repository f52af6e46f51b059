import { and, eq, gt, sql } from 'drizzle-orm';
import { parseSigned } from 'hono/utils/cookie';
import { preparedOnce } from '../db/prepared-once.ts';
import { session, user } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import type { Auth } from './auth.ts';

/**
 * The session that a request's cookie names, if it is live: what better-auth's own look-up says of it, in one prepared
 * statement instead of two that are planned anew, for every request asks. The database is asked each time, so that what was
 * revoked is refused at once. `undefined` says no more than that better-auth has to be asked: it knows other ways of being
 * signed in, and clears away what has expired.
 */
export async function liveSession({ auth, db }: Pick<Ports, 'auth' | 'db'>, headers: Headers) {
  const cookies = headers.get('cookie');
  if (cookies === null) return undefined;
  const token = await signedToken(auth, cookies);
  if (token === undefined) return undefined;
  const [found] = await lookUp(db).execute({ token });
  return found;
}

/** As many as have been seen lately. */
const MOST = 1000;
const foundGood = new WeakMap<Auth, Map<string, string>>();

/**
 * The token for which our own signature vouches. Checking it takes longer than all else here, and a signature that was good
 * once stays good: what it says of the session is asked each time.
 */
async function signedToken(auth: Auth, cookies: string): Promise<string | undefined> {
  const known = foundGood.get(auth) ?? new Map<string, string>();
  foundGood.set(auth, known);
  const before = known.get(cookies);
  if (before !== undefined) return before;
  const { authCookies, secret } = await auth.$context;
  const { name } = authCookies.sessionToken;
  const token = (await parseSigned(cookies, secret, name))[name];
  if (!token) return undefined;
  if (known.size >= MOST) known.clear();
  known.set(cookies, token);
  return token;
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
