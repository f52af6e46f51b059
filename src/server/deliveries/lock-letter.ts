import { and, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { CampaignScope } from '../context.ts';
import type { Tx } from '../db/connection.ts';
import { letter } from '../db/schema/index.ts';

/** One office's delivery of one letter. */
export interface DeliveryPlace {
  campaign: CampaignScope;
  letterId: string;
  officeId: string;
}

/**
 * The letter, locked until the transaction ends. Whoever moves deliveries locks their letter first, always: one order of
 * locks leaves no room for deadlocks, and the last delivery to end sees that it is the last.
 * @throws Problem `not.found`
 */
export async function lockLetterOf(tx: Tx, { campaign, letterId }: Pick<DeliveryPlace, 'campaign' | 'letterId'>) {
  const [found] = await tx
    .select()
    .from(letter)
    .where(and(eq(letter.id, letterId), eq(letter.campaignId, campaign.id)))
    .for('update');
  if (!found) throw new Problem('not.found');
  return found;
}

/** What the audit log calls a delivery: never whom by name, only the post. */
export const deliverySubject = (deliveryId: string, title: string, country: string) => ({
  type: 'delivery',
  id: deliveryId,
  label: `${title} · ${country}`,
});
