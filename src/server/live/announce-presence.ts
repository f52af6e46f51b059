import { and, eq, gt, sql } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import { partOf } from '../../domain/live/place.ts';
import { forgottenBefore, type Presence, thereSince } from '../../domain/live/presence.ts';
import type { Actor, CampaignScope } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { demand, presence } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { sameTab } from './same-tab.ts';
import { tellPresence } from './tell.ts';

/**
 * Notes that a tab has a place open, and forgets those that have long been silent. Others are told when somebody comes,
 * comes back or is forgotten, not at each heartbeat.
 *
 * Presence is in no audit record: it changes nothing of the coalition's, and a lasting list of who looked at what and
 * when would watch the colleagues.
 *
 * @throws Problem `not.found` for a part that the campaign does not have
 */
export async function announcePresence(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  campaign: CampaignScope,
  actor: Actor,
  { place, tab }: Presence,
): Promise<void> {
  const seenAt = now();
  const key = { campaignId: campaign.id, place, userId: actor.id, tab };
  await db.transaction(async (tx) => {
    const [part] = await tx
      .select({ id: demand.id })
      .from(demand)
      .where(and(eq(demand.campaignId, campaign.id), eq(demand.key, partOf(place))));
    if (!part) throw new Problem('not.found');
    const [known] = await tx
      .select({ seenAt: presence.seenAt })
      .from(presence)
      .where(and(sameTab(key), gt(presence.seenAt, thereSince(seenAt))));
    const note = tx
      .insert(presence)
      .values({ ...key, userName: actor.name, seenAt })
      .onConflictDoUpdate({
        target: [presence.campaignId, presence.place, presence.userId, presence.tab],
        set: { seenAt, userName: actor.name },
      });
    await (known ? note : note.returning({ told: tellPresence }));
    await forget(tx, seenAt);
  });
}

/** Rows that another heartbeat holds are left to it: two that waited for each other would never end. */
async function forget(tx: Tx, now: Date): Promise<void> {
  const silent = tx
    .select({ campaignId: presence.campaignId, place: presence.place, userId: presence.userId, tab: presence.tab })
    .from(presence)
    .where(sql`${presence.seenAt} < ${forgottenBefore(now).toISOString()}`)
    .for('update', { skipLocked: true });
  await tx
    .delete(presence)
    .where(sql`(${presence.campaignId}, ${presence.place}, ${presence.userId}, ${presence.tab}) IN ${silent}`)
    .returning({ told: tellPresence });
}
