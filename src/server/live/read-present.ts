import { and, asc, eq, gt, ne } from 'drizzle-orm';
import { may } from '../../domain/access/permissions.ts';
import type { Place } from '../../domain/live/place.ts';
import { type Present, thereSince } from '../../domain/live/presence.ts';
import type { Actor, CampaignScope } from '../context.ts';
import { presence, user } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';

/** The colleagues who have a place open now, each once, by name; without oneself, whose tabs are no company. */
export async function readPresent(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  campaign: CampaignScope,
  actor: Pick<Actor, 'id'>,
  place: Place,
): Promise<Present> {
  const people = await db
    .selectDistinct({ id: user.id, name: user.name, role: user.role })
    .from(presence)
    .innerJoin(user, eq(user.id, presence.userId))
    .where(
      and(
        eq(presence.campaignId, campaign.id),
        eq(presence.place, place),
        ne(presence.userId, actor.id),
        gt(presence.seenAt, thereSince(now())),
      ),
    )
    .orderBy(asc(user.name), asc(user.id));
  return { items: people.map(({ id, name, role }) => ({ id, name, edits: may(role, 'wording.save') })) };
}
