import { and, eq } from 'drizzle-orm';
import type { Choices } from '../../src/domain/duplicates/merged-fields.ts';
import type { Db } from '../../src/server/db/connection.ts';
import { onlyRow } from '../../src/server/db/rows.ts';
import { campaign, duplicatePair, statementVersion } from '../../src/server/db/schema/index.ts';
import { CAMPAIGN } from './furnish.ts';

export const ALL_KEPT: Choices = { name: 'kept', acronym: 'kept', country: 'kept', type: 'kept', website: 'kept' };

/** An open pair of two entries, as the queue has it. */
export async function aPair(db: Db, one: string, other: string): Promise<string> {
  const [aId, bId] = one < other ? [one, other] : [other, one];
  const [known] = await db
    .select({ id: duplicatePair.id })
    .from(duplicatePair)
    .where(and(eq(duplicatePair.aId, aId), eq(duplicatePair.bId, bId)));
  if (known) return known.id;
  const values = { aId, bId, score: 0.9, verdict: 'same' as const, reasons: ['name.typo'], foundAt: new Date(0) };
  return onlyRow(await db.insert(duplicatePair).values(values).returning({ id: duplicatePair.id })).id;
}

/** A second campaign whose statement is the first one's. @returns its id */
export async function anotherCampaign(db: Db, slug = 'otra-campana'): Promise<string> {
  const { id: first, ...fields } = onlyRow(await db.select().from(campaign).where(eq(campaign.slug, CAMPAIGN)));
  const { id } = onlyRow(
    await db
      .insert(campaign)
      .values({ ...fields, slug })
      .returning({ id: campaign.id }),
  );
  const { id: _, ...version } = onlyRow(
    await db.select().from(statementVersion).where(eq(statementVersion.campaignId, first)).limit(1),
  );
  await db.insert(statementVersion).values({ ...version, campaignId: id });
  return id;
}
