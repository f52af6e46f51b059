import { and, asc, eq, gt, isNotNull, isNull, ne } from 'drizzle-orm';
import { Hono } from 'hono';
import { z } from 'zod';
import { inviteSchema } from '../../domain/access/account.ts';
import { may as roleMay } from '../../domain/access/permissions.ts';
import { roleSchema } from '../../domain/access/roles.ts';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Env } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import { invitation, session, user } from '../db/schema/index.ts';
import { may } from '../http/access.ts';
import { input } from '../http/input.ts';
import { output } from '../http/output.ts';
import { postInvitation } from '../mail/post-invitation.ts';
import type { Ports } from '../ports.ts';
import { invite } from './invite.ts';

const member = z.object({
  id: z.string(),
  name: z.string(),
  /** `null` for roles that do not manage the team. */
  email: z.string().nullable(),
  role: roleSchema,
  createdAt: z.string(),
});
const openInvitation = z.object({ id: z.string(), email: z.string(), role: roleSchema, expiresAt: z.string() });
const team = z.object({ members: z.array(member), invitations: z.array(openInvitation) });
const byId = z.object({ id: z.uuid() });

/** Colleagues, their roles, and invitations. */
export const teamRoutes = (ports: Ports) =>
  new Hono<Env>()
    .get('/', may(ports, 'team.read'), output('Colleagues and open invitations', team), async (c) => {
      const manages = roleMay(c.get('actor').role, 'team.manage');
      const members = await ports.db.select().from(user).orderBy(asc(user.name));
      const invitations = manages ? await openInvitations(ports) : [];
      return c.json({
        members: members.map(({ id, name, email, role, createdAt }) => ({
          id,
          name,
          email: manages ? email : null,
          role,
          createdAt: createdAt.toISOString(),
        })),
        invitations,
      });
    })
    .post(
      '/invitations',
      may(ports, 'team.manage'),
      output('Invite a colleague', z.object({ invitation: openInvitation, link: z.string() }), 201),
      input('json', inviteSchema),
      async (c) => {
        const { email, role } = c.req.valid('json');
        const actor = c.get('actor');
        const [known] = await ports.db.select({ id: user.id }).from(user).where(eq(user.email, email));
        if (known) throw new Problem('auth.addressTaken');
        const made = await invite(ports, { email, role, actor });
        await postInvitation(ports, { to: email, link: made.link, inviter: actor });
        const { id, expiresAt } = made.invitation;
        return c.json({ invitation: { id, email, role, expiresAt: expiresAt.toISOString() }, link: made.link }, 201);
      },
    )
    .delete(
      '/invitations/:id',
      may(ports, 'team.manage'),
      output('Withdraw an invitation', 'nothing'),
      input('param', byId),
      async (c) => {
        await withdrawInvitation(ports, c.req.valid('param').id, c.get('actor'));
        return c.body(null, 204);
      },
    )
    .patch(
      '/members/:id',
      may(ports, 'team.manage'),
      output('Change a colleague’s role', member),
      input('param', byId),
      input('json', z.object({ role: roleSchema })),
      async (c) => {
        const { id } = c.req.valid('param');
        const { role } = c.req.valid('json');
        const changed = await ports.db.transaction(async (tx) => {
          const before = await memberForChange(tx, id);
          if (role !== 'administrator') await keepAnAdministrator(tx, id);
          const after = onlyRow(
            await tx.update(user).set({ role, updatedAt: ports.now() }).where(eq(user.id, id)).returning(),
          );
          await record(tx, {
            at: ports.now(),
            actor: c.get('actor'),
            action: 'user.roleChanged',
            subject: { type: 'user', id, label: after.name },
            from: { role: before.role },
            to: { role },
          });
          return after;
        });
        const { name, email, createdAt } = changed;
        return c.json({ id, name, email, role, createdAt: createdAt.toISOString() });
      },
    )
    .delete(
      '/members/:id',
      may(ports, 'team.manage'),
      output('Remove a colleague’s account; what they wrote stays', 'nothing'),
      input('param', byId),
      async (c) => {
        const { id } = c.req.valid('param');
        await ports.db.transaction(async (tx) => {
          const before = await memberForChange(tx, id);
          await keepAnAdministrator(tx, id);
          await record(tx, {
            at: ports.now(),
            actor: c.get('actor'),
            action: 'user.removed',
            subject: { type: 'user', id, label: before.name },
            from: { role: before.role },
          });
          await tx.delete(session).where(eq(session.userId, id));
          await tx.delete(user).where(eq(user.id, id));
        });
        return c.body(null, 204);
      },
    );

async function openInvitations({ db, now }: Ports) {
  const rows = await db
    .select()
    .from(invitation)
    .where(
      and(
        isNotNull(invitation.email),
        isNull(invitation.acceptedAt),
        isNull(invitation.withdrawnAt),
        gt(invitation.expiresAt, now()),
      ),
    )
    .orderBy(asc(invitation.createdAt));
  return rows.map(({ id, email, role, expiresAt }) => ({
    id,
    email: email ?? '',
    role,
    expiresAt: expiresAt.toISOString(),
  }));
}

async function withdrawInvitation({ db, now }: Ports, id: string, actor: Env['Variables']['actor']): Promise<void> {
  await db.transaction(async (tx) => {
    const [withdrawn] = await tx
      .update(invitation)
      .set({ withdrawnAt: now() })
      .where(and(eq(invitation.id, id), isNull(invitation.acceptedAt), isNull(invitation.withdrawnAt)))
      .returning();
    if (!withdrawn) throw new Problem('not.found');
    await record(tx, {
      at: now(),
      actor,
      action: 'invitation.withdrawn',
      subject: { type: 'invitation', id, label: withdrawn.role },
    });
  });
}

async function memberForChange(tx: Tx, id: string) {
  const [found] = await tx.select().from(user).where(eq(user.id, id)).for('update');
  if (!found) throw new Problem('not.found');
  return found;
}

/** Locks the administrators, so that two of them cannot remove each other at once. */
async function keepAnAdministrator(tx: Tx, leaving: string): Promise<void> {
  const others = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.role, 'administrator'), ne(user.id, leaving)))
    .for('update');
  if (others.length === 0) throw new Problem('user.lastAdministrator');
}
