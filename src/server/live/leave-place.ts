import type { Presence } from '../../domain/live/presence.ts';
import type { Actor, CampaignScope } from '../context.ts';
import { presence } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';
import { sameTab } from './same-tab.ts';
import { tellPresence } from './tell.ts';

/** Notes that a tab has left a place; leaving twice is leaving once. Not audited, see `announcePresence`. */
export async function leavePlace(
  { db }: Pick<Ports, 'db'>,
  campaign: CampaignScope,
  actor: Actor,
  { place, tab }: Presence,
): Promise<void> {
  await db
    .delete(presence)
    .where(sameTab({ campaignId: campaign.id, place, userId: actor.id, tab }))
    .returning({ told: tellPresence });
}
