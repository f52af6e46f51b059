import { and, eq } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { Tx } from '../db/connection.ts';
import { organization, signature } from '../db/schema/index.ts';

/**
 * A signature with its organisation. The organisation is locked first, always: its country and type are part of every
 * event, and one order of locks leaves no room for deadlocks. `share` for acts that leave the organisation as it is,
 * `no key update` for those that change it: others may go on to note that theirs resembles it.
 * @throws Problem `not.found`
 */
export async function lockOrganizationOf(
  tx: Tx,
  campaignId: string,
  id: string,
  strength: 'share' | 'no key update',
): Promise<{ signed: typeof signature.$inferSelect; entry: typeof organization.$inferSelect }> {
  const here = and(eq(signature.id, id), eq(signature.campaignId, campaignId));
  const [place] = await tx.select({ organizationId: signature.organizationId }).from(signature).where(here);
  if (!place) throw new Problem('not.found');
  const [entry] = await tx.select().from(organization).where(eq(organization.id, place.organizationId)).for(strength);
  const [signed] = await tx.select().from(signature).where(here).for('update');
  if (!signed || !entry) throw new Problem('not.found');
  // A merge that held the organisation gave the signature to another one while this waited.
  if (signed.organizationId !== entry.id) return lockOrganizationOf(tx, campaignId, id, strength);
  return { signed, entry };
}

/**
 * The day an act counts for: its own, but never before the day of signing, so that no day of the series has fewer than none.
 */
export function dayOfAct(at: Date, signedOn: string): string {
  const today = at.toISOString().slice(0, 10);
  return today > signedOn ? today : signedOn;
}
