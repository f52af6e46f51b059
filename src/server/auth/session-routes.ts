import { isAPIError } from 'better-auth/api';
import { and, desc, eq, gt } from 'drizzle-orm';
import { Hono } from 'hono';
import { z } from 'zod';
import {
  acceptInvitationSchema,
  changePasswordSchema,
  invitationTokenSchema,
  profileSchema,
  type SignedInUser,
  signedInUserSchema,
  signInSchema,
} from '../../domain/access/account.ts';
import { roleSchema } from '../../domain/access/roles.ts';
import { Problem } from '../../domain/errors.ts';
import { negotiateLocale } from '../../domain/locale/locale.ts';
import { record } from '../audit/record.ts';
import type { Actor, Env } from '../context.ts';
import { onlyRow } from '../db/rows.ts';
import { session, user } from '../db/schema/index.ts';
import { anyone, may } from '../http/access.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import type { Ports } from '../ports.ts';
import { acceptInvitation, findOpenInvitation } from './accept-invitation.ts';
import { countAttempt } from './limit-attempts.ts';
import { passSession, signIn } from './sign-in.ts';

const sessionAnswer = z.object({ user: signedInUserSchema });
const sessionList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      createdAt: z.string(),
      expiresAt: z.string(),
      userAgent: z.string(),
      current: z.boolean(),
    }),
  ),
});
const invitationAnswer = z.object({ email: z.string().nullable(), role: roleSchema });

/** Signing in and out, one's own account, and the acceptance of invitations. */
export const sessionRoutes = (ports: Ports) =>
  new Hono<Env>()
    .post('/session', anyone(), output('Sign in', sessionAnswer), input('json', signInSchema), async (c) => {
      const signedIn = await signIn(ports, c.req.valid('json'), c.req.raw.headers);
      passSession(signedIn.headers, c);
      return c.json({ user: await userById(ports, signedIn.userId) });
    })
    .get('/session', may(ports, 'session.own'), output('The signed-in person', sessionAnswer), (c) =>
      c.json({ user: asUser(c.get('actor')) }),
    )
    .delete('/session', may(ports, 'session.own'), output('Sign out', 'nothing'), async (c) => {
      const { headers } = await ports.auth.api.signOut({ headers: c.req.raw.headers, returnHeaders: true });
      passSession(headers, c);
      return c.body(null, 204);
    })
    .patch(
      '/session/profile',
      may(ports, 'session.own'),
      output('Change name or language', sessionAnswer),
      input('json', profileSchema),
      async (c) => c.json({ user: await changeProfile(ports, c.get('actor'), c.req.valid('json')) }),
    )
    .post(
      '/session/password',
      may(ports, 'session.own'),
      output('Change the password; other sessions end', 'nothing'),
      input('json', changePasswordSchema),
      async (c) => {
        const actor = c.get('actor');
        await countAttempt(ports.db, 'account', actor.email, ports.now());
        const headers = await changePassword(ports, c.req.valid('json'), c.req.raw.headers);
        await record(ports.db, {
          at: ports.now(),
          actor,
          action: 'password.changed',
          subject: { type: 'user', id: actor.id, label: actor.name },
        });
        passSession(headers, c);
        return c.body(null, 204);
      },
    )
    .get('/sessions', may(ports, 'session.own'), output('One’s own sessions', sessionList), async (c) => {
      const { id, sessionId } = c.get('actor');
      const rows = await ports.db
        .select()
        .from(session)
        .where(and(eq(session.userId, id), gt(session.expiresAt, ports.now())))
        .orderBy(desc(session.createdAt));
      return c.json({
        items: rows.map((row) => ({
          id: row.id,
          createdAt: row.createdAt.toISOString(),
          expiresAt: row.expiresAt.toISOString(),
          userAgent: row.userAgent ?? '',
          current: row.id === sessionId,
        })),
      });
    })
    .delete(
      '/sessions/:id',
      may(ports, 'session.own'),
      output('End one of one’s sessions', 'nothing'),
      input('param', z.object({ id: z.uuid() })),
      async (c) => {
        const actor = c.get('actor');
        const { id } = c.req.valid('param');
        await ports.db.transaction(async (tx) => {
          const ended = await tx
            .delete(session)
            .where(and(eq(session.id, id), eq(session.userId, actor.id)))
            .returning({ id: session.id });
          if (ended.length === 0) throw new Problem('not.found');
          await record(tx, {
            at: ports.now(),
            actor,
            action: 'session.revoked',
            subject: { type: 'user', id: actor.id, label: actor.name },
          });
        });
        return c.body(null, 204);
      },
    )
    .post(
      '/invitations/look',
      anyone(),
      output('What an invitation link offers', invitationAnswer),
      input('json', z.object({ token: invitationTokenSchema })),
      async (c) => {
        await countAttempt(ports.db, 'client', c.req.header('x-countersign-client') ?? 'unknown', ports.now());
        const found = await findOpenInvitation(ports.db, c.req.valid('json').token, ports.now());
        return c.json({ email: found.email, role: found.role });
      },
    )
    .post(
      '/invitations/accept',
      anyone(),
      output('Make the invited account and sign in', sessionAnswer),
      input('json', acceptInvitationSchema),
      async (c) => {
        const body = c.req.valid('json');
        await countAttempt(ports.db, 'client', c.req.header('x-countersign-client') ?? 'unknown', ports.now());
        const locale = negotiateLocale(c.req.header('accept-language'));
        const { email } = await acceptInvitation(ports, { ...body, locale });
        const signedIn = await signIn(ports, { email, password: body.password }, c.req.raw.headers);
        passSession(signedIn.headers, c);
        return c.json({ user: await userById(ports, signedIn.userId) });
      },
    );

const asUser = ({ id, name, email, role, locale }: Actor): SignedInUser => ({ id, name, email, role, locale });

async function userById({ db }: Pick<Ports, 'db'>, id: string): Promise<SignedInUser> {
  const { name, email, role, locale } = onlyRow(await db.select().from(user).where(eq(user.id, id)));
  return { id, name, email, role, locale };
}

async function changeProfile(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  change: z.infer<typeof profileSchema>,
): Promise<SignedInUser> {
  return db.transaction(async (tx) => {
    const { name, email, role, locale } = onlyRow(
      await tx
        .update(user)
        .set({
          ...(change.name === undefined ? {} : { name: change.name }),
          ...(change.locale === undefined ? {} : { locale: change.locale }),
          updatedAt: now(),
        })
        .where(eq(user.id, actor.id))
        .returning(),
    );
    await record(tx, {
      at: now(),
      actor,
      action: 'profile.changed',
      subject: { type: 'user', id: actor.id, label: name },
      from: { name: actor.name, locale: actor.locale },
      to: { name, locale },
    });
    return { id: actor.id, name, email, role, locale };
  });
}

/** @throws Problem `auth.wrongPassword` */
async function changePassword(
  { auth }: Pick<Ports, 'auth'>,
  body: z.infer<typeof changePasswordSchema>,
  headers: Headers,
): Promise<Headers> {
  try {
    const answer = await auth.api.changePassword({
      body: { ...body, revokeOtherSessions: true },
      headers,
      returnHeaders: true,
    });
    return answer.headers;
  } catch (error) {
    if (isAPIError(error)) throw new Problem('auth.wrongPassword');
    throw error;
  }
}
