import { eq, sql } from 'drizzle-orm';
import type { MiddlewareHandler } from 'hono';
import { type Permission, may as roleMay } from '../../domain/access/permissions.ts';
import { Problem } from '../../domain/errors.ts';
import { actorOf } from '../auth/actor-of.ts';
import type { Env } from '../context.ts';
import { preparedOnce } from '../db/prepared-once.ts';
import { campaign } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';

/** Who may call a route: read by the gate at run time and by the test that walks every route with every role. */
export type Access = Permission | 'anyone';

const accessOf = new WeakMap<object, Access>();

/** The access that a middleware states, if it is one of ours. */
export const statedAccess = (handler: object): Access | undefined => accessOf.get(handler);

/** For routes without an account. Says so explicitly: a route that says nothing fails the tests. */
export function anyone(): MiddlewareHandler<Env> {
  return state('anyone', async (_, next) => next());
}

/** Lets in who is signed in and has the permission; leaves the actor in the context. */
export function may(ports: Pick<Ports, 'auth' | 'db'>, permission: Permission): MiddlewareHandler<Env> {
  return state(permission, async (c, next) => {
    const actor = await actorOf(ports, c.req.raw.headers);
    if (!actor) throw new Problem('access.signInRequired');
    if (!roleMay(actor.role, permission)) throw new Problem('access.notPermitted');
    c.set('actor', actor);
    await next();
  });
}

function state(access: Access, handler: MiddlewareHandler<Env>): MiddlewareHandler<Env> {
  accessOf.set(handler, access);
  return handler;
}

/** Resolves `:campaign` (a slug) and leaves its id, by which every query of the room is scoped. */
export function inCampaign(ports: Pick<Ports, 'db'>): MiddlewareHandler<Env> {
  return async (c, next) => {
    const slug = c.req.param('campaign') ?? '';
    const [found] = await campaignBySlug(ports.db).execute({ slug });
    if (!found) throw new Problem('not.found');
    c.set('campaign', found);
    await next();
  };
}

const campaignBySlug = preparedOnce((db) =>
  db
    .select({ id: campaign.id, slug: campaign.slug })
    .from(campaign)
    .where(eq(campaign.slug, sql.placeholder('slug')))
    .limit(1)
    .prepare('campaign_by_slug'),
);
