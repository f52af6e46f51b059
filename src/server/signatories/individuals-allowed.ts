import { and, eq, inArray } from 'drizzle-orm';
import { Problem } from '../../domain/errors.ts';
import type { Db, Tx } from '../db/connection.ts';
import { campaign, signature } from '../db/schema/index.ts';

/** @throws Problem `signature.individualsNotAllowed` unless all of these campaigns take signatures of persons */
export async function checkIndividualsAllowed(tx: Tx, campaignIds: readonly string[]): Promise<void> {
  if (campaignIds.length === 0) return;
  const refusing = await tx
    .select({ id: campaign.id })
    .from(campaign)
    .where(and(inArray(campaign.id, [...campaignIds]), eq(campaign.allowsIndividuals, false)))
    .limit(1);
  if (refusing.length > 0) throw new Problem('signature.individualsNotAllowed');
}

/** @throws Problem `signature.individualsNotAllowed` where one of the campaigns that an entry signed takes no persons */
export async function checkMayBeIndividual(tx: Tx, organizationId: string): Promise<void> {
  const signed = await tx
    .select({ campaignId: signature.campaignId })
    .from(signature)
    .where(eq(signature.organizationId, organizationId));
  await checkIndividualsAllowed(
    tx,
    signed.map(({ campaignId }) => campaignId),
  );
}

/** Whether a campaign takes signatures of persons. */
export async function allowsIndividuals(db: Db | Tx, campaignId: string): Promise<boolean> {
  const [found] = await db
    .select({ allowed: campaign.allowsIndividuals })
    .from(campaign)
    .where(eq(campaign.id, campaignId));
  return found?.allowed ?? false;
}
